"""The names that people and programs give to what they know of a report → ours."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Ours, and what others write: front matter, heads of text files, columns; Obsidian Clipper, Zotero, CSL-JSON
# and JSON Feed among them.
NAMES: Mapping[str, str] = {
    "title": "title headline name subject heading",
    "date": "date published publication-date pubdate pub-date date-published publishdate publish-date "
    "published-at published-on publishedat datepublished issued publication-day article-date",
    "updated": "updated modified lastmod last-modified date-modified datemodified updated-at last-updated",
    "seen": "created clipped accessed accessdate access-date date-accessed dateadded date-added retrieved",
    "outlet": "outlet publisher publication publication-title publicationtitle container-title newspaper "
    "website website-title site site-name sitename paper",
    "source": "source",
    "url": "url link uri canonical canonical-url permalink external-url href web-url",
    "author": "author authors byline creator creators by",
    "place": "place location dateline city",
    "language": "language lang",
    "tags": "tags keywords categories topics",
    "story": "story",
    "slug": "slug",
    "publish": "publish",
    "draft": "draft",
    "agency": "agency wire credit",
    "text": "text body content article content-text maintext full-text fulltext article-text",
    "html": "html content-html body-html",
    "summary": "summary description abstract excerpt abstractnote",
    "id": "id guid doc-id article-id key citekey citation-key",
}
KNOWN: Mapping[str, str] = {name: ours for ours, names in NAMES.items() for name in names.split()}


def known(name: str) -> str:
    """Our name for a key, whatever its case and joints; empty for one that we do not know."""
    return KNOWN.get(re.sub(r"[\s_]+", "-", name.strip().lower()), "")


def listed(value: str) -> tuple[str, ...]:
    """A list written in one line ("a, b; c"), without the marks that programs put around its items."""
    items = (unlinked(item).strip(" \"'#[]") for item in re.split(r"[,;\n]", value))
    return tuple(dict.fromkeys(item for item in items if item))


def unlinked(value: str) -> str:
    """`[[Page|words]]` and `[[Page]]`, as note-taking programs link: the words."""
    return re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", r"\1", value)

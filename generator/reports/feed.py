"""RSS and Atom → a report an entry."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from generator.model import Read, Source
from generator.problems import BadSource, Problem
from generator.reports import fragments, wrapping
from generator.reports.decoding import plain
from generator.reports.drafts import Draft
from generator.reports.finished import finish
from generator.reports.options import Options

if TYPE_CHECKING:
    Entry = Mapping[str, object]


def read(source: Source, options: Options) -> Read:
    """A feed: its entries. An entry's own `source` is the outlet, else the feed's title is."""
    import feedparser  # start-up cost: 120 ms, only for feeds

    try:
        # A stream, for of text and bytes the library would try whether they name a file or an address.
        told = feedparser.parse(io.BytesIO(source.data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # the library's second, lenient parser lets through whatever befalls it
        raise BadSource(f"this feed cannot be read: {type(error).__name__}", hint="save it again") from None
    entries = told.get("entries", [])
    if not entries:
        what = "the feed has no entries" if told.get("version") else "there is no feed in this file"
        raise BadSource(what, hint="save the RSS or Atom feed itself, or remove this file")
    problems = _bad(source.path, told.get("bozo_exception"))
    drafts = (_draft(n, entry, told.feed) for n, entry in enumerate(entries, 1))
    made = finish(drafts, source, options)
    return Read(made.reports, (*problems, *made.problems))


def _bad(path: str, error: object) -> tuple[Problem, ...]:
    """Broken XML, of which the library read what it could. What it says of encodings is no matter."""
    if not hasattr(error, "getLineNumber"):
        return ()
    line = error.getLineNumber() or 0
    return (Problem(path, line, "bad XML: entries may be missing", "save the feed again"),)


def _draft(number: int, entry: Entry, feed: Entry) -> Draft:
    own = entry.get("source")
    stated = {
        "title": fragments.text(_text(entry, "title")),
        # As written: what the library parses is in UTC, and its day another one.
        "date": _text(entry, "published") or _text(entry, "updated") or _text(entry, "created"),
        "updated": _text(entry, "updated"),
        "outlet": _text(own, "title") if isinstance(own, Mapping) else _text(feed, "title"),
        "url": _text(entry, "link"),
        "author": _text(entry, "author"),
        "language": _text(feed, "language"),
        "tags": ", ".join(_text(tag, "term") for tag in _items(entry, "tags")),
        "id": _text(entry, "id"),
    }
    stated = {name: words for name, words in stated.items() if words}
    contents = [_text(content, "value") for content in _items(entry, "content")]
    markup = max([*contents, _text(entry, "summary")], key=len)
    lines = plain(fragments.text(markup)).split("\n")
    return Draft(wrapping.paragraphs(lines), stated, method="feed", number=number)


def _text(entry: object, name: str) -> str:
    # `dict.get`: the library's own gives "published" for "updated", and warns that it will not for ever.
    value = dict.get(entry, name) if isinstance(entry, dict) else None
    return value.strip() if isinstance(value, str) else ""


def _items(entry: Entry, name: str) -> Iterator[object]:
    value = entry.get(name)
    yield from value if isinstance(value, list) else ()

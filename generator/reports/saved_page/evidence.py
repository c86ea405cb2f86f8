"""A page's tree → what it says of itself: title, outlet, author, address, language, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import TypeAlias

from lxml import html
from msgspec import Struct

from generator.reports.saved_page import json_ld

Found: TypeAlias = tuple[tuple[str, str], ...]

# The names under which pages state these in <meta>, the most telling first: Open Graph, schema.org,
# Dublin Core, Google Scholar, and what the larger analytics services ask publishers to write.
# fmt: off
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "rnews:datepublished", "citation_publication_date", "citation_date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article_date_original",
    "published_at", "publish-date", "publish_date", "publishdate", "pubdate", "pub_date", "og:pubdate",
    "article.published", "originalpublicationdate", "datecreated", "date.created", "publication_date", "date",
)
_UPDATED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "rnews:datemodified", "dc.date.modified", "dcterms.modified", "article_date_updated", "article.updated",
    "lastmod", "last-modified", "revision_date",
)
# fmt: on
_TIMES = 8


class Said(Struct, frozen=True):
    """What a page says of itself, undecided: `dates` and `updated` are pairs of the text as it stands and
    where it stands ("json-ld datePublished", "meta article:published_time", "time element"), the most
    telling place first."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    place: str = ""
    tags: tuple[str, ...] = ()
    dates: Found = ()
    updated: Found = ()


def gather(tree: html.HtmlElement, text: str) -> Said:
    """Read JSON-LD, <meta>, microdata and <time>, in this order of trust; `text` is the page as written."""
    meta = _meta(tree)
    article = json_ld.read(element.text_content() for element in tree.iter("script") if _is_json_ld(element))
    outlet = article.publisher or _first(
        meta, "og:site_name", "application-name", "dc.publisher", "publisher"
    )
    author = article.author or _author(meta)
    return Said(
        title=_title(tree, meta, article.headline, outlet),
        outlet=outlet.lstrip("@"),
        author=re.sub(r"^[Bb]y\s+", "", author),
        url=_url(tree, meta, article.url, text),
        language=_language(tree, meta, article.language),
        place=article.place or _first(meta, "dateline", "article:location", "geo.placename"),
        tags=_tags(meta, article.tags),
        dates=_unique([*article.published, *_stated(meta, _PUBLISHED), *_marked(tree)]),
        updated=_unique([*article.modified, *_stated(meta, _UPDATED)]),
    )


def _is_json_ld(element: html.HtmlElement) -> bool:
    return "ld+json" in (element.get("type") or "").lower()


def _meta(tree: html.HtmlElement) -> dict[str, list[str]]:
    """Every <meta>'s content by its name, property or itemprop, in lower case."""
    made: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _plain(unescape(element.get("content") or ""))
        if name and content:
            made.setdefault(name.lower().strip(), []).append(content)
    return made


def _first(meta: dict[str, list[str]], *names: str) -> str:
    return next((meta[name][0] for name in names if name in meta), "")


def _title(tree: html.HtmlElement, meta: dict[str, list[str]], headline: str, outlet: str) -> str:
    heads = [_plain(element.text_content()) for element in tree.iter("h1")]
    named = [_plain(element.text_content()) for element in tree.iter("title")]
    told = _first(meta, "og:title", "twitter:title", "dc.title", "citation_title") or headline
    # One heading is the article's; several are as often the outlet's name and its sections.
    alone = heads[0] if len(heads) == 1 else ""
    return without_outlet(told or alone or next(iter(named), "") or next(iter(heads), ""), outlet, heads)


def without_outlet(title: str, outlet: str, heads: Sequence[str] = ()) -> str:
    """The title less the outlet's name at its end (`Ferry sinks | Harbour Post`).

    What stands before a bar or dash is the title where the rest is the outlet's name, or where a
    heading of the page says so.
    """
    for cut in reversed(list(re.finditer(r"\s[|–—·»:-]\s|\s?\|\s?", title))):
        before, after = title[: cut.start()].strip(), title[cut.end() :].strip()
        if before and (_same(after, outlet) or any(_same(before, head) for head in heads)):
            return before
    return title


def _same(one: str, other: str) -> bool:
    letters = [re.sub(r"\W+", "", name).lower().removesuffix("com") for name in (one, other)]
    return bool(letters[0]) and letters[0] == letters[1]


def _author(meta: dict[str, list[str]]) -> str:
    names = [meta[n] for n in ("author", "article:author", "dc.creator", "parsely-author") if n in meta]
    # Open Graph's article:author is an address as often as a name.
    return next(
        (", ".join(dict.fromkeys(some)) for some in names if not any("://" in one for one in some)), ""
    )


def _url(tree: html.HtmlElement, meta: dict[str, list[str]], article: str, text: str) -> str:
    links = (e.get("href") or "" for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical")
    saved = re.search(r"(?:saved from url=\(\d+\)|\burl: ?)(https?://[^\s<>\"]{3,2000})", text[:4000])
    told = [*links, *meta.get("og:url", ()), article, saved[1] if saved else ""]
    return next((url.strip() for url in told if re.match(r"https?://", url.strip())), "")


def _language(tree: html.HtmlElement, meta: dict[str, list[str]], article: str) -> str:
    told = [tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "", article]
    told += meta.get("og:locale", []) + meta.get("content-language", [])
    code = next((one for one in told if re.match(r"[a-zA-Z]{2,3}\b|[a-z]{2}_", one)), "")
    return re.split(r"[-_]", code.strip())[0].lower()


def _tags(meta: dict[str, list[str]], article: tuple[str, ...]) -> tuple[str, ...]:
    tags = meta.get("article:tag", []) or article or _first(meta, "news_keywords", "keywords").split(",")
    return tuple(dict.fromkeys(tag.strip() for one in tags for tag in one.split(",") if tag.strip()))


def _stated(meta: dict[str, list[str]], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        for content in meta.get(name, ()):
            yield content, f"meta {name}"


def _marked(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Dates in the page itself: microdata first, then the first <time> elements."""
    for element in tree.xpath("//*[@itemprop='datePublished'][not(self::meta)]"):
        yield _moment(element), "microdata datePublished"
    times = (element for element in tree.iter("time"))
    for _, element in zip(range(_TIMES), times, strict=False):
        yield _moment(element), "time element"


def _moment(element: html.HtmlElement) -> str:
    return _plain(element.get("datetime") or element.get("content") or element.text_content())


def _unique(found: Iterable[tuple[str, str]]) -> Found:
    return tuple(dict.fromkeys((value, where) for value, where in found if value and len(value) < 200))


def _plain(text: str) -> str:
    return " ".join(text.split())

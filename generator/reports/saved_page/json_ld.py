"""JSON-LD scripts → what they say of the article (schema.org's Article and its kinds)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from msgspec import Struct

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Node: TypeAlias = dict[str, Json]

_ARTICLES = re.compile(r"Article|BlogPosting|Report|LiveBlog", re.IGNORECASE)
_MOST_NODES = 2000


class Article(Struct, frozen=True):
    """What JSON-LD says of the page's article; everything empty where it says nothing."""

    headline: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    place: str = ""
    tags: tuple[str, ...] = ()
    published: tuple[tuple[str, str], ...] = ()
    modified: tuple[tuple[str, str], ...] = ()


def read(scripts: Iterable[str]) -> Article:
    """Read all scripts of a page; what is not JSON, or of no article, is passed over."""
    nodes = [node for script in scripts for node in _nodes(_loaded(script))]
    ranked = [(n, "json-ld") for n in nodes if _ARTICLES.search(_kinds(n))]
    pages = [(n, "json-ld page") for n in nodes if "WebPage" in _kinds(n)]
    said = [*ranked, *pages]
    return Article(
        headline=_first(_name(n.get("headline")) for n, _ in said),
        publisher=_first(_name(n.get("publisher")) for n, _ in said),
        author=_first(", ".join(_names(n.get("author"))) for n, _ in said),
        url=_first(_address(n) for n, _ in said),
        language=_first(_name(n.get("inLanguage")) for n, _ in said),
        place=_first(_name(n.get(key)) for n, _ in ranked for key in ("dateline", "locationCreated")),
        tags=tuple(next((t for n, _ in said if (t := _names(n.get("keywords")))), [])),
        published=_dates(said, "datePublished", "dateCreated"),
        modified=_dates(said, "dateModified"),
    )


def _loaded(script: str) -> Json:
    plain = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$", "", script)
    try:
        made: Json = json.loads(plain.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):  # not JSON after all, or nested to break readers
        return None
    return made


def _nodes(value: Json) -> Iterator[Node]:
    """Every object in the value, outermost first; so many at most, for there are hostile pages."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _kinds(node: Node) -> str:
    return " ".join(_names(node.get("@type")))


def _names(value: Json) -> list[str]:
    """The names in a text, an object with a name, or a list of such."""
    some = value if isinstance(value, list) else [value]
    told = [one.get("name") if isinstance(one, dict) else one for one in some]
    return [" ".join(html.unescape(one).split()) for one in told if isinstance(one, str) and one.strip()]


def _name(value: Json) -> str:
    return _first(_names(value))


def _address(node: Node) -> str:
    main = node.get("mainEntityOfPage")
    return _name(node.get("url")) or _name(main.get("@id") if isinstance(main, dict) else main)


def _dates(said: list[tuple[Node, str]], *keys: str) -> tuple[tuple[str, str], ...]:
    found = ((_name(node.get(key)), f"{where} {key}") for key in keys for node, where in said)
    return tuple(dict.fromkeys((value, where) for value, where in found if value))


def _first(told: Iterable[str]) -> str:
    return next((one for one in told if one), "")

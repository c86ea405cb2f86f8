"""Pages → `sitemap.xml` (sitemaps.org, 0.9) and `robots.txt`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import unquote

from generator import lines
from generator.files import links
from generator.files.text import xml
from generator.model import File, Masthead

MOST = 50_000
"""Addresses in one file, by the protocol."""

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_WHOLE, _ROBOTS = "sitemap.xml", "robots.txt"
_AROUND = 3
"""Lines around those of the addresses."""

_URL, _END = "<url><loc>", "</loc>"
_PAGE = "index.html"
_PLAIN = re.compile(r"[\w.~/\n-]*", re.ASCII)
"""Addresses that need no quoting: to look at all in one go takes a tenth of the time."""

_LEFT_OUT = re.compile(r"search/|stories/[^/]+/latest/")
"""A form, and the same events in another order: their place is the story's own page."""


def pages(paths: Iterable[str]) -> list[str]:
    """The addresses of the pages among the files, in order: pages are what is called `index.html`."""
    return sorted([path[: -len(_PAGE)] for path in paths if path.endswith(f"/{_PAGE}") or path == _PAGE])


def files(
    urls: Sequence[str], stories: Mapping[str, str], masthead: Masthead, most: int = MOST
) -> Iterator[File]:
    """The sitemap, in parts where it is long, and `robots.txt`, which leads to it.

    `urls` are those of all pages, in order; `stories` has the day of each one's newest evidence, by its slug.
    Where the site's address is not known, addresses are relative: search engines want whole ones, which
    `base_url` gives.
    """
    yield from _parted("".join(_lines(urls, stories, masthead)).encode(), masthead, most)
    yield _robots(masthead)


def amended(
    before: Mapping[str, bytes],
    gone: Collection[str],
    come: Collection[str],
    stories: Mapping[str, str],
    masthead: Masthead,
    most: int = MOST,
) -> list[File] | None:
    """The sitemap, given what `files` made of it `before`, without the pages that are `gone` and with those
    that `come`; those that only tell of another day are both. None where it was made of others."""
    urls, gone = _shown(sorted({*come, ""})), _shown({*gone, ""})
    told = (line[:-1].encode() for line in _lines(urls, stories, masthead))
    parts = [data for path, data in before.items() if path not in (_WHOLE, _ROBOTS)]
    text = _file(_WHOLE, "urlset", b"".join(map(_body, parts))).data if parts else before[_WHOLE]
    now = lines.amended(
        text, gone, dict(zip(urls, told, strict=True)), partial(_url, masthead=masthead), *_inside(text)
    )
    if now is None:
        return None
    fits = now.count(b"\n") <= most + _AROUND
    made = [File(_WHOLE, now)] if fits else _parted(_body(now), masthead, most)
    return [*made, _robots(masthead)]


def _shown(urls: Iterable[str]) -> list[str]:
    return [url for url in urls if not _LEFT_OUT.fullmatch(url)]


def _lines(urls: Iterable[str], stories: Mapping[str, str], masthead: Masthead) -> list[str]:
    newest, shown = max(stories.values(), default=""), _shown(urls)
    days = (_day(url, stories) if url else newest for url in shown)
    return [
        f"{_URL}{where}{_END}<lastmod>{day}</lastmod></url>\n" if day else f"{_URL}{where}{_END}</url>\n"
        for where, day in zip(_links(shown, masthead), days, strict=True)
    ]


def _day(url: str, stories: Mapping[str, str]) -> str:
    """The day of the story whose page it is, or part of whose page."""
    kind, _, rest = url.partition("/")
    return stories.get(rest.partition("/")[0], "") if kind == "stories" else ""


def _parted(body: bytes, masthead: Masthead, most: int) -> Iterator[File]:
    if body.count(b"\n") <= most:
        yield _file(_WHOLE, "urlset", body)
        return
    every = body.splitlines(keepends=True)
    parts = [every[start : start + most] for start in range(0, len(every), most)]
    for number, part in enumerate(parts, 1):
        yield _file(f"sitemap-{number}.xml", "urlset", b"".join(part))
    named = "".join(_part(number, masthead) for number in range(1, len(parts) + 1))
    yield _file(_WHOLE, "sitemapindex", named.encode())


def _body(data: bytes) -> bytes:
    """The lines of a sitemap."""
    start, end = _inside(data)
    return data[start:end]


def _inside(data: bytes) -> tuple[int, int]:
    """Where they begin and end."""
    return len(_head("urlset")), data.rfind(b"</")


def _url(line: bytes, masthead: Masthead) -> str:
    """The page of which a line tells."""
    where = line[len(_URL) : line.index(_END.encode())].decode().removeprefix(xml(masthead.base_url))
    return unquote(where if masthead.base_url else where.removesuffix(_PAGE))


def _links(urls: Sequence[str], masthead: Masthead) -> list[str]:
    if _PLAIN.fullmatch("\n".join(urls)):
        base, rest = xml(masthead.base_url), "" if masthead.base_url else _PAGE
        return [f"{base}{url}{rest}" for url in urls]
    return [xml(links.link(url, masthead, "")) for url in urls]


def _part(number: int, masthead: Masthead) -> str:
    return f"<sitemap><loc>{xml(links.link(f'sitemap-{number}.xml', masthead, ''))}</loc></sitemap>\n"


def _file(path: str, root: str, body: bytes) -> File:
    return File(path, b"".join((_head(root), body, f"</{root}>\n".encode())))


def _head(root: str) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="{_SPACE}">\n'.encode()


def _robots(masthead: Masthead) -> File:
    """Everything may be read. The protocol wants a whole address for the sitemap."""
    where = f"\nSitemap: {masthead.base_url}{_WHOLE}\n" if masthead.base_url else ""
    return File(_ROBOTS, f"User-agent: *\nAllow: /\n{where}".encode())

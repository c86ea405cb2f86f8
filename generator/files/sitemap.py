"""Pages → `sitemap.xml` (sitemaps.org, 0.9) and `robots.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.files import links
from generator.files.stubs import Stub
from generator.files.text import xml
from generator.model import File, Masthead

MOST = 50_000
"""Addresses in one file, by the protocol."""

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_PAGE = "index.html"
_PLAIN = re.compile(r"[\w.~/\n-]*", re.ASCII)
"""Addresses that need no quoting: to look at all in one go takes a tenth of the time."""

_LEFT_OUT = re.compile(r"search/|stories/[^/]+/latest/")
"""A form, and the same events in another order: their place is the story's own page."""


def pages(paths: Iterable[str]) -> list[str]:
    """The addresses of the pages among the files, in order: pages are what is called `index.html`."""
    return sorted([path[: -len(_PAGE)] for path in paths if path.endswith(f"/{_PAGE}") or path == _PAGE])


def files(
    urls: Sequence[str], stories: Sequence[Stub], masthead: Masthead, most: int = MOST
) -> Iterator[File]:
    """The sitemap, in parts where it is long, and `robots.txt`, which leads to it.

    `urls` are those of all pages, in order. Where the site's address is not known, addresses are relative:
    search engines want whole ones, which `base_url` gives.
    """
    newest = {links.story(story.slug): story.updated for story in stories}
    newest[""] = max(newest.values(), default="")
    days = {url: f"<lastmod>{day}</lastmod>" for url, day in newest.items() if day}
    shown = [url for url in urls if not _LEFT_OUT.fullmatch(url)]
    told = [
        f"<url><loc>{where}</loc>{days.get(_whose(url), '')}</url>\n"
        for url, where in zip(shown, _links(shown, masthead), strict=True)
    ]
    parts = [told[start : start + most] for start in range(0, len(told), most)]
    if len(parts) > 1:
        for number, part in enumerate(parts, 1):
            yield _file(f"sitemap-{number}.xml", "urlset", part)
        told = [_part(number, masthead) for number in range(1, len(parts) + 1)]
    yield _file("sitemap.xml", "sitemapindex" if len(parts) > 1 else "urlset", told)
    yield File("robots.txt", _robots(masthead).encode("utf-8"))


def _links(urls: Sequence[str], masthead: Masthead) -> list[str]:
    if _PLAIN.fullmatch("\n".join(urls)):
        base, rest = xml(masthead.base_url), "" if masthead.base_url else _PAGE
        return [f"{base}{url}{rest}" for url in urls]
    return [xml(links.link(url, masthead, "")) for url in urls]


def _whose(url: str) -> str:
    """The story whose page it is, or part of whose page; or the first page, which is everybody's."""
    return url if url.count("/") < 3 else "/".join(url.split("/")[:2]) + "/"


def _part(number: int, masthead: Masthead) -> str:
    return f"<sitemap><loc>{xml(links.link(f'sitemap-{number}.xml', masthead, ''))}</loc></sitemap>\n"


def _file(path: str, root: str, items: Sequence[str]) -> File:
    head = f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="{_SPACE}">\n'
    return File(path, f"{head}{''.join(items)}</{root}>\n".encode())


def _robots(masthead: Masthead) -> str:
    """Everything may be read. The protocol wants a whole address for the sitemap."""
    where = f"\nSitemap: {masthead.base_url}sitemap.xml\n" if masthead.base_url else ""
    return f"User-agent: *\nAllow: /\n{where}"

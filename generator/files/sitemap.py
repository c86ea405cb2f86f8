"""Pages → `sitemap.xml` (sitemaps.org, 0.9) and `robots.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from generator.files import links
from generator.files.stubs import Stub
from generator.files.text import xml
from generator.model import File, Masthead

MOST = 50_000
"""Addresses in one file, by the protocol."""

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_PAGE = "index.html"
_LEFT_OUT = re.compile(r"search/|stories/[^/]+/latest/")
"""A form, and the same events in another order: their place is the story's own page."""


def files(
    paths: Iterable[str], stories: Sequence[Stub], masthead: Masthead, most: int = MOST
) -> Iterator[File]:
    """The sitemap, in parts where it is long, and `robots.txt`, which leads to it.

    `paths` are those of all files; pages are what is called `index.html`. Where the site's address is
    not known, addresses are relative: search engines want whole ones, which `base_url` gives.
    """
    newest = {links.story(story.slug): story.updated for story in stories}
    newest[""] = max((day for day in newest.values() if day), default=None)
    urls = sorted({path.removesuffix(_PAGE) for path in paths if f"/{path}".endswith(f"/{_PAGE}")})
    told = [_url(url, newest, masthead) for url in urls if not _LEFT_OUT.fullmatch(url)]
    parts = [told[start : start + most] for start in range(0, len(told), most)]
    if len(parts) > 1:
        for number, part in enumerate(parts, 1):
            yield _file(f"sitemap-{number}.xml", "urlset", part)
        told = [_part(number, masthead) for number in range(1, len(parts) + 1)]
    yield _file("sitemap.xml", "sitemapindex" if len(parts) > 1 else "urlset", told)
    yield File("robots.txt", _robots(masthead).encode("utf-8"))


def _url(url: str, newest: Mapping[str, date | None], masthead: Masthead) -> str:
    """A page, with the newest evidence of the story whose page it is, or of all for the first page."""
    changed = newest.get(url) or newest.get("/".join(url.split("/")[:2]) + "/")
    day = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return f"<url><loc>{xml(links.link(url, masthead, ''))}</loc>{day}</url>\n"


def _part(number: int, masthead: Masthead) -> str:
    return f"<sitemap><loc>{xml(links.link(f'sitemap-{number}.xml', masthead, ''))}</loc></sitemap>\n"


def _file(path: str, root: str, items: Sequence[str]) -> File:
    head = f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="{_SPACE}">\n'
    return File(path, f"{head}{''.join(items)}</{root}>\n".encode())


def _robots(masthead: Masthead) -> str:
    """Everything may be read. The protocol wants a whole address for the sitemap."""
    where = f"\nSitemap: {masthead.base_url}sitemap.xml\n" if masthead.base_url else ""
    return f"User-agent: *\nAllow: /\n{where}"

"""Pages → HTML files, by the theme's templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from generator.files.html import assets
from generator.files.html.environment import environment
from generator.model import File, Masthead, Page
from generator.themes import Theme

__all__ = ["assets", "files"]


def files(pages: Sequence[Page], masthead: Masthead, theme: Theme) -> Iterator[File]:
    """A file for each page."""
    made = environment(theme, masthead.language)
    for page in pages:
        template = made.get_template(page.template)
        text = template.render(page=page, view=page.view, site=masthead, root=_root(page, masthead))
        yield File(page.path, text.encode("utf-8", "replace"))


def _root(page: Page, masthead: Masthead) -> str:
    """The way from a page up to the site's folder. A host shows the lost page at any address, so its
    links start from the base URL's path; every other page's are relative, and work from disk too."""
    if page.url == "404.html":
        return urlsplit(masthead.base_url).path or "/"
    return "../" * page.url.count("/")

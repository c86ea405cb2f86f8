"""Pages → HTML files, by the theme's templates. Whatever a report brings is escaped here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import jinja2

from generator.model import File, Masthead, Page
from generator.themes import Theme


def files(pages: Sequence[Page], masthead: Masthead, theme: Theme) -> Iterator[File]:
    """A file for each page."""
    environment = _environment(theme)
    for page in pages:
        template = environment.get_template(page.template)
        root = "../" * page.url.count("/")
        made = template.render(page=page, view=page.view, site=masthead, root=root)
        yield File(page.path, made.encode("utf-8"))


@lru_cache(maxsize=1)  # one a theme, not one a story: it holds the compiled templates
def _environment(theme: Theme) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader([folder / "templates" for folder in theme.folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

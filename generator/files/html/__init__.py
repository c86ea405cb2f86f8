"""Pages → HTML files, by the theme's templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from generator.files import jsonld
from generator.files.html import assets, mistakes
from generator.files.html.environment import environment
from generator.files.text import encoded
from generator.model import File, Masthead, Page, Story
from generator.pages.views import StoryView
from generator.themes import Theme

__all__ = ["assets", "files"]


def files(
    pages: Sequence[Page], masthead: Masthead, theme: Theme, story: Story | None = None
) -> Iterator[File]:
    """A file for each page; `story` is the one that they tell, where they tell one."""
    made = environment(theme, masthead.language)
    for page in pages:
        linked = _linked(page, story, masthead) if story else None
        root = _root(page, masthead)
        with mistakes.told(theme, page.template):
            template = made.get_template(page.template)
            text = template.render(page=page, view=page.view, site=masthead, root=root, linked=linked)
        yield File(page.path, encoded(text))


def _root(page: Page, masthead: Masthead) -> str:
    """The way from a page up to the site's folder. A host shows the lost page at any address, so its
    links start from the base URL's path; every other page's are relative, and work from disk too."""
    if page.url == "404.html":
        return urlsplit(masthead.base_url).path or "/"
    return "../" * page.url.count("/")


def _linked(page: Page, story: Story, masthead: Masthead) -> dict[str, object] | None:
    """The linked data of the events that a page tells; those that it tells again elsewhere have none."""
    view = page.view
    if not isinstance(view, StoryView) or view.part in ("latest", "reports"):
        return None
    told = (*(event for day in view.days for event in day.events), *view.undated)
    return jsonld.story(story, masthead, {event.id for event in told})

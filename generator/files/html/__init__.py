"""Pages → HTML files, by the theme's templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from urllib.parse import urlsplit

from generator.files import jsonld
from generator.files.html import assets, runtime
from generator.files.text import encoded
from generator.model import File, Masthead, Page, Story
from generator.pages.views import StoryView
from generator.themes import Theme

__all__ = ["assets", "files"]


def files(
    pages: Sequence[Page], masthead: Masthead, theme: Theme, story: Story | None = None, picture: str = ""
) -> Iterator[File]:
    """A file for each page; `story` is the one that they tell, where they tell one, and `picture` the path
    of its picture, where it has one."""
    for page in pages:
        linked = _linked(page, story, masthead) if story else None
        yield File(page.path, encoded(_text(page, masthead, theme, linked, picture)))


def _text(
    page: Page, masthead: Masthead, theme: Theme, linked: dict[str, object] | None, picture: str
) -> str:
    """The page by templates that need no Jinja to run; what they cannot show, Jinja shows, or it says why
    not."""
    shows = {
        "page": page,
        "view": page.view,
        "site": masthead,
        "root": _root(page, masthead),
        "linked": linked,
        "picture": picture,
    }
    template = runtime.of(theme, masthead.language).template(page.template)
    if template:
        with suppress(*runtime.MISTAKES):
            return template.render(shows)
    from generator.files.html import environment  # Jinja: 30 ms, which most pages do without

    return environment.rendered(page.template, shows, theme, masthead.language, compiled=not template)


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

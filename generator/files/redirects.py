"""Former permalinks → `_redirects` for hosts that read it, and a page at each for all others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from generator.files import links
from generator.files.catalogue import Words
from generator.files.stubs import Stub
from generator.files.text import clean, xml
from generator.model import File, Masthead


def moved(stories: Sequence[Stub]) -> list[Stub]:
    """The stories that have former permalinks, and those that use one of these now."""
    former = {alias for story in stories for alias in story.aliases}
    return [story for story in stories if story.aliases or story.slug in former]


def site(stories: Sequence[Stub], masthead: Masthead, words: Words) -> Iterator[File]:
    """What leads from a story's former permalinks to it. A permalink in use is never one."""
    taken = {story.slug for story in stories}
    moved: dict[str, Stub] = {}
    for story in stories:
        for alias in sorted(story.aliases):
            if alias not in taken:
                moved.setdefault(alias, story)
    base = quote(urlsplit(masthead.base_url).path or "/")
    rules = "".join(
        _rule(base, alias, story.slug) for alias, story in sorted(moved.items(), key=lambda m: m[0])
    )
    yield File("_redirects", rules.encode("utf-8"))
    for alias, story in sorted(moved.items(), key=lambda m: m[0]):
        yield File(links.story(alias, "index.html"), _page(story, masthead, words).encode("utf-8"))


def _rule(base: str, alias: str, slug: str) -> str:
    """A line of the form that Netlify, Cloudflare Pages and others share."""
    return f"{base}{quote(links.story(alias))}* {base}{quote(links.story(slug))}:splat 301\n"


def _page(story: Stub, masthead: Masthead, words: Words) -> str:
    here = f"../{quote(story.slug)}/index.html"
    whole = links.link(links.story(story.slug), masthead, "../../")
    title = xml(words("site.moved"))
    link = Markup('<a href="{}">{}</a>').format(here, clean(story.title))
    return (
        f'<!doctype html>\n<html lang="{xml(words.language)}" dir="{words.dir}">\n<meta charset="utf-8">\n'
        f'<title>{title}</title>\n<meta name="viewport" content="width=device-width">\n'
        f'<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={xml(here)}">\n'
        f'<link rel="canonical" href="{xml(whole)}">\n'
        f"<main><h1>{title}</h1>\n<p>{words('site.moved_to', link=link)}</p></main>\n"
    )

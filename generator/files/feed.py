"""Entries → a Feed: what Atom and JSON Feed both tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import quote

from msgspec import Struct

from generator.files import entries, links, told
from generator.files.catalogue import Words
from generator.files.entries import UNKNOWN, Entry, uuid
from generator.files.stubs import Stub
from generator.files.text import escaped
from generator.files.told import Told
from generator.model import Masthead, Story

LENGTH = 100
"""Entries in one feed: the newest. Readers keep what they have seen."""


OUTLETS = 8
"""Outlets that an entry names."""


class Item(Struct, frozen=True):
    """An entry as feeds show it: `content` is HTML, `published` and `updated` are instants (RFC 3339), `via`
    are the reports with an address of the web: outlet and address."""

    id: str
    link: str
    title: str
    content: str
    published: str
    updated: str
    story: str
    via: tuple[tuple[str, str], ...]


class Feed(Struct, frozen=True):
    """A feed: `folder` is the place of its page and its files, `root` the way from there to the site's."""

    id: str
    title: str
    folder: str
    root: str
    items: tuple[Item, ...]

    @property
    def updated(self) -> str:
        """The instant of its newest item."""
        return self.items[0].updated if self.items else instant(UNKNOWN)


def of_story(story: Story, made: Sequence[Told], masthead: Masthead, words: Words) -> Feed:
    """What changed in a story, of which `made` are the entries, newest first."""
    title = words("feed.title", story=story.title, site=masthead.title)
    folder, root = links.story(story.slug), "../../"
    page = links.link(folder, masthead, root)
    return Feed(uuid(story.id), title, folder, root, tuple(_item(one, page, words) for one in made[:LENGTH]))


def newest(stubs: Iterable[Stub]) -> list[Stub]:
    """The stories that the feed of the site tells, in its order."""
    return sorted(stubs, key=lambda stub: stub.order)[:LENGTH]


def of_site(stubs: Sequence[Stub], masthead: Masthead, words: Words) -> Feed:
    """What changed on the whole site: its newest stories, which alone are loaded."""
    title = words("feed.site", site=masthead.title)
    some = newest(stubs)
    pages = (links.link(links.story(stub.slug), masthead, "") for stub in some)
    known = (told.of(entries.of_brief(stub.brief), words) for stub in some)
    made = (_item(one, page, words) for one, page in zip(known, pages, strict=True))
    return Feed(uuid("site", masthead.title), title, "", "", tuple(made))


def _item(given: Told, page: str, words: Words) -> Item:
    """An entry of the story at the address `page`."""
    entry = given.entry
    return Item(
        entry.id,
        f"{page}#{quote(entry.place)}" if entry.place else page,
        _title(entry, words),
        "".join([f"<p>{escaped(paragraph)}</p>" for paragraph in _paragraphs(given, words) if paragraph]),
        instant(entry.published),
        instant(entry.updated),
        entry.story,
        tuple((outlet, web) for outlet, address in entry.via if (web := links.web(address))),
    )


def _title(entry: Entry, words: Words) -> str:
    """What a reader sees in a list of entries."""
    match entry.kind:
        case "correction":
            return words("feed.correction", text=entry.title)
        case "left":
            return words("feed.left", reports=words.n("reports", len(entry.what)))
        case "merged":
            return words("feed.merged", stories=entry.title)
        case "renamed":
            return words("feed.renamed", title=entry.story)
        case _:
            return entry.title


def _paragraphs(given: Told, words: Words) -> Iterable[str]:
    """Its text, its date in words, and who reported it."""
    entry = given.entry
    yield entry.text
    if entry.kind in ("event", "story"):
        yield given.when
    if entry.counts:
        yield words.list(words.n(key, entry.counts[key]) for key in ("events", "reports"))
    some = _first(entry.outlets, words)
    yield given.reported if some is entry.outlets else told.reported(some, words)


def _first(outlets: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """The outlets, or some of them and how many more there are."""
    rest = len(outlets) - OUTLETS
    return (*outlets[:OUTLETS], words.n("more", rest)) if rest > 1 else outlets


def instant(day: date) -> str:
    """A day as RFC 3339 wants it: its first second, in no zone but UTC."""
    return f"{day.isoformat()}T00:00:00Z"

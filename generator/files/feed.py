"""Entries → a Feed: what Atom and JSON Feed both tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.files import entries, links
from generator.files.catalogue import Words
from generator.files.entries import UNKNOWN, Entry, uuid
from generator.files.stubs import Stub
from generator.files.text import xml
from generator.model import Masthead, Story

LENGTH = 100
"""Entries in one feed: the newest. Readers keep what they have seen."""


OUTLETS = 8
"""Outlets that an entry names."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: `folder` is the place of its page and its files, `root` the way from there to the site's."""

    id: str
    title: str
    folder: str
    root: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> date:
        """The day of its newest entry."""
        return self.entries[0].updated if self.entries else UNKNOWN


def of_story(story: Story, masthead: Masthead, words: Words) -> Feed:
    """What changed in a story."""
    title = words("feed.title", story=story.title, site=masthead.title)
    return Feed(uuid(story.id), title, links.story(story.slug), "../../", entries.of_story(story)[:LENGTH])


def of_site(stubs: Sequence[Stub], masthead: Masthead, words: Words) -> Feed:
    """What changed on the whole site: its newest stories, which alone are loaded."""
    title = words("feed.site", site=masthead.title)
    newest = sorted(stubs, key=lambda stub: stub.order)[:LENGTH]
    made = tuple(entries.of_brief(stub.brief()) for stub in newest)
    return Feed(uuid("site", masthead.title), title, "", "", made)


def link(entry: Entry, feed: Feed, masthead: Masthead) -> str:
    """The entry's place on its story's page."""
    place = f"#{entry.place}" if entry.place else ""
    return links.link(links.story(entry.slug, place), masthead, feed.root)


def title(entry: Entry, words: Words) -> str:
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


def content(entry: Entry, words: Words) -> str:
    """The entry as HTML: its text, its date in words, and who reported it."""
    return "".join(f"<p>{xml(paragraph)}</p>" for paragraph in _paragraphs(entry, words) if paragraph)


def _paragraphs(entry: Entry, words: Words) -> Iterable[str]:
    yield entry.text
    if entry.kind in ("event", "story"):
        yield words("feed.dated", date=words.date(entry.when))
    if entry.counts:
        yield words.list(words.n(key, entry.counts[key]) for key in ("events", "reports"))
    if entry.outlets:
        yield words("feed.reported", outlets=words.list(_first(entry.outlets, words)))


def _first(outlets: Sequence[str], words: Words) -> Sequence[str]:
    """The outlets, or some of them and how many more there are."""
    rest = len(outlets) - OUTLETS
    return (*outlets[:OUTLETS], words.n("more", rest)) if rest > 1 else outlets


def instant(day: date) -> str:
    """A day as RFC 3339 wants it: its first second, in no zone but UTC."""
    return f"{day.isoformat()}T00:00:00Z"

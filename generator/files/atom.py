"""Stories → Atom feeds (RFC 4287) of what changed, for the site and for each story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.files import feed as feeds
from generator.files import links
from generator.files.catalogue import Words
from generator.files.entries import Entry
from generator.files.feed import Feed
from generator.files.stubs import Stub
from generator.files.text import xml
from generator.model import File, Masthead, Story

NAME = "feed.xml"


def story(story: Story, masthead: Masthead, words: Words) -> Iterator[File]:
    """The feed of a story."""
    yield _file(feeds.of_story(story, masthead, words), masthead, words)


def site(stubs: Sequence[Stub], masthead: Masthead, words: Words) -> Iterator[File]:
    """The feed of the site."""
    yield _file(feeds.of_site(stubs, masthead, words), masthead, words)


def _file(feed: Feed, masthead: Masthead, words: Words) -> File:
    return File(feed.folder + NAME, "".join(_feed(feed, masthead, words)).encode("utf-8"))


def _feed(feed: Feed, masthead: Masthead, words: Words) -> Iterator[str]:
    home = links.link(feed.folder, masthead, feed.root)
    itself = links.link(feed.folder + NAME, masthead, feed.root)
    version = f' version="{xml(masthead.version)}"' if masthead.version else ""
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml(words.language)}">\n'
    yield f"<title>{xml(feed.title)}</title>\n"
    yield f"<id>urn:uuid:{feed.id}</id>\n"
    yield f"<updated>{feeds.instant(feed.updated)}</updated>\n"
    yield f'<link rel="self" type="application/atom+xml" href="{xml(itself)}"/>\n'
    yield f'<link rel="alternate" type="text/html" href="{xml(home)}"/>\n'
    # The feed is the site's; what its entries tell is the reports', named in each by rel="via".
    yield f"<author><name>{xml(masthead.author or masthead.title)}</name></author>\n"
    yield f"<generator{version}>Dateline</generator>\n"
    for entry in feed.entries:
        yield from _entry(entry, feed, masthead, words)
    yield "</feed>\n"


def _entry(entry: Entry, feed: Feed, masthead: Masthead, words: Words) -> Iterator[str]:
    yield "<entry>\n"
    yield f"<title>{xml(feeds.title(entry, words))}</title>\n"
    yield f"<id>urn:uuid:{entry.id}</id>\n"
    yield f"<published>{feeds.instant(entry.published)}</published>\n"
    yield f"<updated>{feeds.instant(entry.updated)}</updated>\n"
    yield f'<link rel="alternate" type="text/html" href="{xml(feeds.link(entry, feed, masthead))}"/>\n'
    for outlet, address in entry.via:
        if web := links.web(address):
            yield f'<link rel="via" href="{xml(web)}" title="{xml(outlet)}"/>\n'
    yield f'<category term="{xml(entry.story)}"/>\n'
    yield f'<content type="html">{xml(feeds.content(entry, words))}</content>\n'
    yield "</entry>\n"

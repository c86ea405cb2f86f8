"""Stories → Atom feeds (RFC 4287) of what changed, for the site and for each story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.files import feed as feeds
from generator.files import links
from generator.files.catalogue import Words
from generator.files.feed import Feed, Item
from generator.files.stubs import Stub
from generator.files.tellings import Telling
from generator.files.text import escaped, xml
from generator.model import File, Masthead

NAME = "feed.xml"


def story(telling: Telling) -> Iterator[File]:
    """The feed of a story."""
    yield _file(telling.feed, telling.masthead, telling.words)


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
    yield f"<updated>{feed.updated}</updated>\n"
    yield f'<link rel="self" type="application/atom+xml" href="{xml(itself)}"/>\n'
    yield f'<link rel="alternate" type="text/html" href="{xml(home)}"/>\n'
    # The feed is the site's; what its entries tell is the reports', named in each by rel="via".
    yield f"<author><name>{xml(masthead.author or masthead.title)}</name></author>\n"
    yield f"<generator{version}>Dateline</generator>\n"
    yield from map(_entry, feed.items)
    yield "</feed>\n"


def _entry(item: Item) -> str:
    via = "".join(
        [f'<link rel="via" href="{escaped(web)}" title="{escaped(outlet)}"/>\n' for outlet, web in item.via]
    )
    return (
        f"<entry>\n<title>{escaped(item.title)}</title>\n<id>urn:uuid:{item.id}</id>\n"
        f"<published>{item.published}</published>\n<updated>{item.updated}</updated>\n"
        f'<link rel="alternate" type="text/html" href="{escaped(item.link)}"/>\n{via}'
        f'<category term="{escaped(item.story)}"/>\n<content type="html">{escaped(item.content)}</content>\n'
        "</entry>\n"
    )

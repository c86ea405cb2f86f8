"""A saved HTML page → its main text and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Removed, Source
from generator.problems import BadSource
from generator.reports import cleaning
from generator.reports.saved_page.decoding import decode


@dataclass(frozen=True, slots=True)
class SavedPage:
    """What a page says, undecided: `dates` and `updated` are pairs of the text as it stands and where
    it stands ("json-ld datePublished", "meta article:published_time", "time element"), the most
    telling place first."""

    title: str
    paragraphs: tuple[str, ...]
    removed: tuple[Removed, ...] = ()
    outlet: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    place: str = ""
    tags: tuple[str, ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    updated: tuple[tuple[str, str], ...] = ()


def read(source: Source, options: object = None) -> SavedPage:
    """Read a page from its bytes alone: nothing is fetched, nothing is run.

    Raises BadSource where there is no text at all in it.
    """
    # Inside the function: parser and extractor cost 200 ms to import, and few sites hold saved pages.
    from generator.reports.saved_page import evidence, main_text

    text = decode(source.data)
    tree = main_text.parse(text)
    if tree is None:
        raise BadSource("there is no page in this file", hint="save the page again, or paste its text")
    said = evidence.gather(tree, text)
    cleaned = cleaning.clean(main_text.paragraphs(tree), title=said.title, language=said.language)
    return SavedPage(
        said.title,
        cleaned.paragraphs,
        cleaned.removed,
        outlet=said.outlet,
        author=said.author,
        url=said.url,
        language=said.language,
        place=said.place,
        tags=said.tags,
        dates=said.dates,
        updated=said.updated,
    )

"""A saved HTML page → its main text and what it says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.model import Removed, Source
from generator.problems import BadSource
from generator.reports import cleaning
from generator.reports.saved_page import blocks
from generator.reports.saved_page.decoding import decode

if TYPE_CHECKING:
    from generator.reports.saved_page.evidence import Said


class SavedPage(Struct, frozen=True):
    """The article of a page, what was around it, and what the page says of itself."""

    paragraphs: tuple[str, ...]
    removed: tuple[Removed, ...]
    said: Said


def read(source: Source) -> SavedPage:
    """Read a page from its bytes alone: nothing is fetched, nothing is run.

    What the page shows around its article is in `removed`, with the rule, before what cleaning took out
    of the article. Raises BadSource where there is no text at all.
    """
    # Inside the function: parser and extractor cost 200 ms to import, and few sites hold saved pages.
    from generator.reports.saved_page import evidence, main_text

    markup = _EMBEDDED.sub("data:,", decode(source.data))
    shown = blocks.read(markup)
    tree = main_text.parse(markup)
    said = evidence.gather(tree, markup) if tree is not None else evidence.Said()
    found = main_text.paragraphs(tree, shown)
    if not found:
        raise BadSource("there is no text in this page", hint="save the page again, or paste its text")
    around = main_text.around(shown, found, said.title)
    cleaned = cleaning.clean(found, title=said.title, language=said.language)
    removed = (*(Removed(text, "around the article") for text in around), *cleaned.removed)
    return SavedPage(cleaned.paragraphs, removed, said)


# Saved pages carry their pictures and fonts inside; nothing of that is text.
_EMBEDDED = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s]{200,}")

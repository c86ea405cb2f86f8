"""A page → the paragraphs of its article, and the passages around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import trafilatura
from lxml import etree, html

from generator.reports.saved_page.blocks import Blocks

# The extractor takes up to 6 s per 1 MB of markup; the largest of a hundred pages of news sites has
# 0.2 MB without its scripts and styles. What is much larger is no article, and is read block by block.
_LARGEST = 800_000
_LEAST = 5
_GRAM = 3


def parse(markup: str) -> html.HtmlElement | None:
    """The tree of a page; None where there is nothing in it."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def paragraphs(tree: html.HtmlElement | None, blocks: Blocks) -> tuple[str, ...]:
    """The paragraphs of the article, in order.

    They are what the extractor finds (trafilatura, which of the extractors compared on labelled pages
    told articles best, with its settings for precision); where it finds nothing (a note of a line or
    two, nesting beyond the parser's depth), every block of the page.
    """
    found = ""
    if tree is not None and blocks.size <= _LARGEST:
        found = trafilatura.extract(tree, include_comments=False, favor_precision=True) or ""
    told = tuple(" ".join(line.split()) for line in found.splitlines() if line.strip())
    return told if sum(map(len, told)) >= _LEAST else blocks.texts


def around(blocks: Blocks, paragraphs: Iterable[str], title: str) -> tuple[str, ...]:
    """The blocks of the page that are neither in the paragraphs nor its title, each once.

    A block is in them where half of its runs of three words are: paragraphs may be joined or parted.
    """
    kept = {gram for paragraph in paragraphs for gram in _grams(paragraph)} | set(_grams(title))
    return tuple(text for text in dict.fromkeys(blocks.texts) if not _is_in(text, kept))


def _is_in(text: str, kept: set[tuple[str, ...]]) -> bool:
    grams = _grams(text)
    return 2 * sum(gram in kept for gram in grams) >= len(grams)


def _grams(text: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return [tuple(words[n : n + _GRAM]) for n in range(max(1, len(words) - _GRAM + 1))] if words else []

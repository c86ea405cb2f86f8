"""Markdown → a report: front matter, and the body as CommonMark, as plain paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator import running
from generator.model import Read, Removed, Source
from generator.reports import heads, notes, urls
from generator.reports.decoding import decode
from generator.reports.drafts import Draft
from generator.reports.finished import finish
from generator.reports.options import Options

if TYPE_CHECKING:
    from markdown_it.token import Token


def read(source: Source, options: Options) -> Read:
    """A Markdown file: one report. Raises BadSource on front matter that cannot be read."""
    head = heads.split(decode(source.data))
    stated = dict(head.stated)
    written, tasks = notes.without_tasks(notes.common(head.body))
    heading, paragraphs = body(written)
    if heading:
        if "title" not in stated:
            stated["title"] = heading
        elif heading.casefold() != stated["title"].casefold():
            paragraphs = (heading, *paragraphs)
    if paragraphs and urls.is_web(paragraphs[0]):
        stated.setdefault("url", paragraphs[0])
        paragraphs = paragraphs[1:]
    removed = (
        *(Removed(line, "head line") for line in head.unknown),
        *(Removed(task, "open task") for task in tasks),
    )
    draft = Draft(paragraphs, stated, lines=head.lines, markup=written.strip("\n"), removed=removed)
    return finish([draft], source, options)


def body(text: str) -> tuple[str, tuple[str, ...]]:
    """The heading over the text, if there is one, and the paragraphs as plain text."""
    plain = running.paragraphs(text)
    found = _parsed(text) if plain is None else (("p", words) for words in plain)
    blocks = [(tag, _spaced(words)) for tag, words in found]
    blocks = [(tag, words) for tag, words in blocks if words]
    if blocks and blocks[0][0] == "h1":
        return blocks[0][1], tuple(words for _, words in blocks[1:])
    return "", tuple(words for _, words in blocks)


def _spaced(words: str) -> str:
    """With one space for every white space; most text has no other."""
    words = words.strip()
    return words if words.isprintable() and "  " not in words else " ".join(words.split())


def _parsed(text: str) -> Iterator[tuple[str, str]]:
    from markdown_it import MarkdownIt  # start-up cost: 50 ms, only for what is marked up

    return _blocks(MarkdownIt("commonmark").enable("table").parse(text))


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Each block of text with the tag that it stands in. The cells of a table's row are one block."""
    tag, row = "p", None
    for token in tokens:
        match token.type:
            case "heading_open":
                tag = token.tag
            case "heading_close":
                tag = "p"
            case "tr_open":
                row = list[str]()
            case "tr_close" if row is not None:
                yield "tr", "; ".join(cell for cell in row if cell)
                row = None
            case "inline":
                words = _inline(token.children or ())
                if row is None:
                    yield tag, words
                else:
                    row.append(words)
            case "fence" | "code_block":
                for block in token.content.split("\n\n"):
                    yield "pre", block
            case "html_block":
                yield "html", _without_tags(token.content)


def _inline(tokens: Sequence[Token]) -> str:
    made = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            made.append(" ")
        elif token.type in ("text", "text_special", "code_inline"):
            made.append(token.content)
    return "".join(made)


def _without_tags(markup: str) -> str:
    """The words of a block of HTML; what stands in scripts and comments is none."""
    if re.match(r"\s*<(?:script|style|!--)", markup, re.IGNORECASE):
        return ""
    import html  # start-up cost: 3 ms, for its table of names

    return html.unescape(re.sub(r"<[^<>]*>", " ", markup))

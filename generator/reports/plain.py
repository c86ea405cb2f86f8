"""Plain text → a report: head lines, address, headline, dateline, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Read, Removed, Source, When
from generator.reports import date_lines, fields, titles, urls, wrapping
from generator.reports.decoding import decode
from generator.reports.drafts import Draft
from generator.reports.evidence import Evidence
from generator.reports.finished import finish
from generator.reports.options import Options


def read(source: Source, options: Options) -> Read:
    """A text file: one report."""
    return finish([draft(decode(source.data))], source, options)


def draft(text: str) -> Draft:
    """A report from the text of a file."""
    lines = text.split("\n")
    stated, where, start = _head(lines)
    if url := _address(lines, start):
        stated.setdefault("url", url)
        start = next(n for n, line in enumerate(lines) if n >= start and line.strip()) + 1
    paragraphs = list(wrapping.paragraphs(lines[start:]))
    at = 1 if paragraphs and date_lines.is_date_line(paragraphs[0]) else 0
    if "title" not in stated and len(paragraphs) > at + 1 and titles.is_heading(*paragraphs[at : at + 2]):
        stated["title"] = paragraphs.pop(at)
    found, removed, place = _stamp(paragraphs)
    if place:
        stated.setdefault("place", place)
    return Draft(tuple(paragraphs), stated, method="head line", lines=where, found=found, removed=removed)


_KEY = re.compile(r"([A-Za-z][A-Za-z _-]{1,24}): *(.*)")


def _head(lines: Sequence[str]) -> tuple[dict[str, str], dict[str, int], int]:
    """`Key: value` lines at the start; the lines they stand in; the number of the first line after."""
    stated: dict[str, str] = {}
    where: dict[str, int] = {}
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    n = start
    for n in range(start, len(lines) + 1):
        told = _KEY.fullmatch(lines[n].strip()) if n < len(lines) else None
        name = fields.known(told[1]) if told else ""
        if not told or (not name and not stated):
            break
        if not name and not _closes(lines, n):
            break
        if name and name not in ("text", "html", "summary"):
            stated.setdefault(name, told[2].strip())
            where.setdefault(name, n + 1)
    return stated, where, n if stated else start


def _closes(lines: Sequence[str], n: int) -> bool:
    """Whether only `Key: value` lines stand between here and the next blank line: then it is the head."""
    for line in lines[n : n + 30]:
        if not line.strip():
            return True
        if not _KEY.fullmatch(line.strip()):
            return False
    return False


def _address(lines: Sequence[str], start: int) -> str:
    """A first line that is an address is the report's, and no part of its text."""
    first = next((line.strip() for line in lines[start:] if line.strip()), "")
    return first if urls.is_web(first) else ""


_STAMPED = re.compile(r"\s*date (\d{4}-\d\d-\d\d)(?: +([A-Z][A-Z .,'’-]{1,60}?))?: +")


def _stamp(paragraphs: list[str]) -> tuple[tuple[Evidence, ...], tuple[Removed, ...], str]:
    """The head ` date 2017-11-30 MOSCOW: ` that some collections put before the text: it is taken off."""
    told = _STAMPED.match(paragraphs[0]) if paragraphs else None
    if not told:
        return (), (), ""
    try:
        when = When.parse(told[1])
    except ValueError:
        return (), (), ""
    words = told[0].strip()
    paragraphs[0] = paragraphs[0][told.end() :]
    place = " ".join(word.capitalize() for word in (told[2] or "").split())
    return (Evidence(when, "head line", words),), (Removed(words, "head line"),), place

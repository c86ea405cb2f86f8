"""Plain text → a report: head, address, headline, paragraphs."""

from __future__ import annotations

import re

from generator.model import Read, Removed, Source, When
from generator.reports import date_lines, heads, titles, urls, wrapping
from generator.reports.decoding import decode
from generator.reports.drafts import Draft
from generator.reports.evidence import Evidence
from generator.reports.finished import finish
from generator.reports.options import Options


def read(source: Source, options: Options) -> Read:
    """A text file: one report."""
    return finish([draft(decode(source.data))], source, options)


def draft(text: str) -> Draft:
    """A report from the text of a file. Raises BadSource on a head that cannot be read."""
    head = heads.split(text)
    stated = dict(head.stated)
    address, _, below = head.body.lstrip("\n").partition("\n")
    if urls.is_web(address.strip()):
        stated.setdefault("url", address.strip())
    else:
        below = head.body
    paragraphs = list(wrapping.paragraphs(below.split("\n")))
    at = 1 if paragraphs and date_lines.is_date_line(paragraphs[0]) else 0
    if "title" not in stated and len(paragraphs) > at + 1 and titles.is_heading(*paragraphs[at : at + 2]):
        stated["title"] = paragraphs.pop(at)
    found, removed, place = _stamp(paragraphs)
    if place:
        stated.setdefault("place", place)
    removed = (*(Removed(line, "head line") for line in head.unknown), *removed)
    return Draft(tuple(paragraphs), stated, "head line", head.lines, found=found, removed=removed)


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

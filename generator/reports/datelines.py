"""The first and last lines of a text → place, agency and day that stand there by newspapers' custom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import When
from generator.reports import agencies, days
from generator.reports.evidence import Evidence

HEAD, FOOT = 8, 4
"""Paragraphs at either end of a text among which a line with the date may stand."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """`MOSCOW, Nov 30, 2017 (Wire) -`: what it tells. `when` only where it tells the year."""

    place: str = ""
    agency: str = ""
    when: When | None = None
    words: str = ""


def read(paragraphs: tuple[str, ...]) -> Dateline:
    """The dateline at the head of the text; nothing where there is none."""
    for paragraph in paragraphs[:3]:
        end = _END.search(paragraph[:120])
        told = _HEAD.fullmatch(paragraph[: end.start()]) if end else None
        if not end or not told:
            continue
        agency = _agency(told["agency"] or told["first"] or "")
        bare = not told["day"] and not agency
        # "WASHINGTON: ..." is a dateline in some countries, and "NOTE: ..." is none: a colon needs more.
        if bare and (end[0].strip() == ":" or not told["place"]):
            continue
        if told["first"] and not agency:
            continue
        found = days.find(told["day"] or "")
        when = When.day(found.day) if found else None
        return Dateline(_place(told["place"] or ""), agency, when, paragraph[: end.start()].strip())
    return Dateline()


_END = re.compile(r"\s*(?:--+|[—–])\s*|\s+-\s+|:\s+|(?<=\))\s*-\s*")
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_CAPITALS = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’-]+"
_REGION = r", [^\W\d_a-z][\w.]+(?: [^\W\d_a-z][\w.]+){0,2}"
_HEAD = re.compile(
    rf"\s*(?:(?P<place>{_CAPITALS}(?:[ /]{_CAPITALS}){{0,3}}(?:{_REGION})?)"
    rf"(?:,? (?P<day>{_DAY}))?,? ?(?:\((?P<agency>[^\W\d_][\w .&/-]{{1,40}})\))?"
    r"|\((?P<first>[^\W\d_][\w .&/-]{1,40})\))\s*"
)


def _agency(name: str) -> str:
    """A credit in a dateline is one whoever it names; a day or a place in brackets is none."""
    return agencies.known(name) or ("" if any(c.isdigit() for c in name) else name.strip())


def _place(words: str) -> str:
    """ "NEW YORK" → "New York"; short forms of states and countries keep their capitals."""
    return " ".join(w if len(w) <= 2 or "." in w else w.title() if w.isupper() else w for w in words.split())


def credit(paragraphs: tuple[str, ...]) -> str:
    """The agency whose text this is, by a credit at the foot or under the headline; empty if none."""
    for paragraph in (*paragraphs[:3], *paragraphs[-3:]):
        if len(paragraph) > 80:
            closing = _CLOSING.search(paragraph[-50:]) if paragraph is paragraphs[-1] else None
            if closing and agencies.known(closing[1]):
                return agencies.known(closing[1])
            continue
        for name in _CREDIT.split(paragraph):
            if agencies.known(name):
                return agencies.known(name)
    return ""


_CLOSING = re.compile(r"[.\"”]\s*(?:\(|[-–—]+ ?)([A-Z][\w ]{1,40})\)?$")
_CREDIT = re.compile(
    r"\s*[|,/()•·–—-]\s*|^(?:source|by|from|credit)s?:?\s+|\s+(?:and|via|with)\s+", re.IGNORECASE
)


def line_of_day(paragraphs: tuple[str, ...]) -> Evidence | None:
    """A line of its own that gives the day of publication, at the head or else at the foot.

    A line that says "published" tells more than a bare one, and that more than one that says "updated".
    Bare lines with different days are the headings of a chronicle, and tell nothing of its publication.
    """
    head, foot = paragraphs[:HEAD], paragraphs[max(HEAD, len(paragraphs) - FOOT) :]
    found = [(line, made) for line in (*head, *foot) if (made := _dated(line))]
    bare = [made for line, made in found if not _UPDATED.match(line) and not _PUBLISHED.search(line)]
    published = [made for line, made in found if not _UPDATED.match(line) and _PUBLISHED.search(line)]
    if not published and len({made.when for made in bare}) > 1:
        return None
    return next(iter((*published, *bare, *(made for _, made in found))), None)


def is_line_of_day(line: str) -> bool:
    """Whether the line gives a day and little else."""
    return _dated(line) is not None


def _dated(line: str) -> Evidence | None:
    if len(line) > 120:
        return None
    found = days.find(line) or days.find_short(line)
    if not found or _COPYRIGHT.search(line):
        return None
    rest = _STAMP.sub(" ", line[: found.start] + " " + line[found.end :])
    words = re.findall(r"[^\W\d_]+", rest)
    # Beside the day such a line names its author, its outlet or its place, and is no sentence.
    if len(words) > 6 or (len(words) > 1 and line.rstrip().endswith((".", "?", "!", ":"))):
        return None
    if any(word.islower() and len(word) > 3 for word in words):
        return None
    return Evidence(When.day(found.day), "date line", line.strip())


_UPDATED = re.compile(r"\W*(?:last |page )?(?:updated|modified|edited|changed)", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|posted|filed|issued|released|created|date|added)\b", re.IGNORECASE)
_COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights", re.IGNORECASE)
_STAMP = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(?:first |last )?(?:published|posted|updated|modified|created|filed|added|written|issued|released)"
    r"|dated?|time|article|story|online|print(?:ed)?|on|at|by|of|in|am|pm|[ap]\.m\.|noon|hrs?|ago"
    r"|gmt|utc|bst|[ecmp][sd]?t|cest|cet|[a-z]{0,2}st|\d+)\b",
    re.IGNORECASE,
)

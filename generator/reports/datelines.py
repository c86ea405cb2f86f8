"""The dateline and the credit of a text → place, agency and day, as newspapers' custom puts them."""

from __future__ import annotations

import re

from msgspec import Struct

from generator.model import When
from generator.reports import agencies, days


class Dateline(Struct, frozen=True):
    """`MOSCOW, Nov 30, 2017 (Wire) -`: what it tells. `when` only where it tells the year; `end` is
    where the text begins after it, in its paragraph."""

    place: str = ""
    agency: str = ""
    when: When | None = None
    words: str = ""
    end: int = 0


def read(paragraphs: tuple[str, ...]) -> Dateline:
    """The dateline at the head of the text; nothing where there is none."""
    for paragraph in paragraphs[:3]:
        end = _END.search(paragraph[:120]) if _STARTS.match(paragraph) else None
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
        return Dateline(
            _place(told["place"] or ""), agency, when, paragraph[: end.start()].strip(), end.end()
        )
    return Dateline()


_END = re.compile(r"\s*(?:--+|[—–―])\s*|\s+-\s+|:\s+|(?<=\))\.?\s*-\s*")
_MONTH = "|".join(sorted(days.MONTHS, reverse=True))
_DAY = (
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?"
    rf"|\d{{1,2}}(?:\.|er|º)? (?:de )?(?:{_MONTH})\.?(?: del?)?)(?:,? \d{{4}})?"
)
_CAPITALS = r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|[.'’-])+"
_REGION = r", [^\W\d_a-z][\w.]+(?: [^\W\d_a-z][\w.]+){0,2}"
_STARTS = re.compile(rf"\s*(?:{_CAPITALS}|\()")  # what `_HEAD` starts with, and few sentences do
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
    short = (not w.isupper() or len(w) <= 2 or w.count(".") > 1 for w in words.split())
    return " ".join(w if kept else w.title() for w, kept in zip(words.split(), short, strict=True))


def byline(paragraphs: tuple[str, ...]) -> str:
    """Who wrote the text, by a line "By A. Name" or "By A. Name, Outlet" at its head; empty if none."""
    told = (_BYLINE.match(paragraph) for paragraph in paragraphs[:4] if len(paragraph) < 100)
    return next((found[1].strip() for found in told if found and not agencies.known(found[1])), "")


_NAME = r"[^\W\d_a-z][\w.'’-]*"
_OF = r"(?:(?:de|van|von|der|la|al|bin) )?"
_BYLINE = re.compile(rf"(?:[Bb]y|BY):? ({_NAME}(?: {_OF}{_NAME}){{1,3}})(?=$|[,|/(•–—]| [|/(•–—-]| and )")


def credit(paragraphs: tuple[str, ...]) -> str:
    """The agency whose text this is, by a credit at the foot or under the headline; empty if none."""
    for paragraph in (*paragraphs[:3], *paragraphs[-3:]):
        if len(paragraph) > 80:
            closing = _CLOSING.search(paragraph[-50:]) if paragraph is paragraphs[-1] else None
            if closing and agencies.known(closing[1]):
                return agencies.known(closing[1])
            continue
        for name in _CREDIT.split(paragraph):
            # Two letters are a state or a street as well, unless they stand alone: "Harrisburg, PA".
            sure = len(name) > 2 or name == "AP" or len(paragraph) < _ALONE
            if sure and agencies.known(name):
                return agencies.known(name)
    return ""


_ALONE = 6
_CLOSING = re.compile(r"[.\"”]\s*(?:\(|[-–—]+ ?)([A-Z][\w ]{1,40})\)?$")
_CREDIT = re.compile(
    r"\s*[|,/()•·–—-]\s*|^(?:source|by|from|credit)s?:?\s+|\s+(?:and|via|with)\s+", re.IGNORECASE
)

"""A report → the days that it looks back to, long before it appeared."""

from __future__ import annotations

import re

from generator.model import Mention, Reading, Report

SEASON = 60
"""Days: what is told from nearer is the story going on, and no looking back."""

MONTH = 31
"""Days of the longest span that says which event is meant: of a year there are too many."""

_COUNTED = re.compile(r"P(\d{1,2})([MY])")
_FROM = re.compile(r"\s+(?:after|since)\b")
_LENGTH = {"M": 30.44, "Y": 365.24}
_ABOUT = {"M": 20, "Y": 45}
"""Days by which "seven months after" and "three years after" may be out."""


def back(report: Report, reading: Reading) -> tuple[tuple[int, int], ...]:
    """The spans, as ordinals, in order: days and months that are told in full, or counted back to."""
    if report.day is None or (report.published and report.published.inferred):
        return ()
    text = report.text
    found = (_counted(m, text, report.day.toordinal()) or _told(m) for m in reading.mentions)
    before = report.day.toordinal() - SEASON
    return tuple(sorted({span for span in found if span and span[1] <= before}))


def _told(mention: Mention) -> tuple[int, int] | None:
    when = mention.when
    if when is None or when.earliest is None or when.latest is None or (when.days or 0) > MONTH:
        return None
    if mention.type not in ("DATE", "TIME") or mention.modality != "told":
        return None
    return when.earliest.toordinal(), when.latest.toordinal()


def _counted(mention: Mention, text: str, day: int) -> tuple[int, int] | None:
    """The days around the one from which "seven months after" counts."""
    told = _COUNTED.fullmatch(mention.value)
    if told is None or not _FROM.match(text, mention.end):
        return None
    middle, about = day - round(int(told[1]) * _LENGTH[told[2]]), _ABOUT[told[2]]
    return middle - about, middle + about

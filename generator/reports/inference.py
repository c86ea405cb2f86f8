"""The days in a report's own text → its publication date, where nobody stated it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Mention, Published, Reading, Report, When, shifted
from generator.problems import Problem
from generator.reports import datelines

NEAR = 31
"""Days within which news follows the newest day that it tells of in full."""

HEAD = 30
"""Sentences in which days are looked for: what readers added stands after the report."""

TOLERANCE = 7
"""Days by which a text may tell of a later day than its date, as a changed page does."""


class Dated(Struct, frozen=True):
    """A report with what is known of its date, and where the evidence contradicts itself."""

    report: Report
    problems: tuple[Problem, ...] = ()


def date(report: Report, reading: Reading) -> Dated:
    """The report with a publication date inferred from its own text, where that gives enough evidence.

    Only days that are told in full, and as past, count. Where they do not give the day, the newest of
    them gives `bounds`: no report is older than what it tells of. A text that tells only of days after
    its stated date is a problem. What was captured on a day was published by then; today is no bound, for a
    report's date must not depend on when it is read.
    """
    told, known = sorted(_in_full(reading), key=_day), report.published
    if known and known.when.is_day and not (told and _is_after(told[-1], known)):
        return Dated(report)  # nearly always: none of the sentences is looked at
    past = tuple(mention for mention in told if _is_past(mention, report, reading))
    if known and known.when.is_day:
        return Dated(report, _contradicted(report, known, past))
    end = (report.bounds and report.bounds.latest) or datetime.date.max
    past = tuple(mention for mention in past if _day(mention) <= end)
    found = _from_dateline(report, reading, past, end) or (None if known else _from_lead(reading, past))
    if found:
        return Dated(replace(report, published=found, bounds=None))
    return Dated(report if known else _bounded(report, past))


def _in_full(reading: Reading) -> Iterator[Mention]:
    """The days that the text tells in full."""
    for mention in reading.mentions:
        if mention.sentence >= HEAD or mention.type != "DATE" or mention.modality != "told":
            continue
        if mention.anchor == "explicit" and mention.when and mention.when.is_day:
            yield mention


def _is_past(mention: Mention, report: Report, reading: Reading) -> bool:
    """Whether a day is told as past. One beside a time of day is a stamp, of a comment or of another report;
    one after © is the page's; one of a correction tells when the page was changed."""
    sentence = reading.sentences[mention.sentence].text
    if _CLOCK.match(report.text, mention.end) or _OF_THE_PAGE.search(sentence):
        return False
    return bool(_PAST.search(sentence))


_CLOCK = re.compile(r"[,-]? ?(?:at )?\d\d?[:.]\d\d")
_OF_THE_PAGE = re.compile(r"©|copyright|\b(?:amended|corrected|updated|clarified)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|had|did|\w+ed|said|told|went|came|took|made|held|left|fell|met|won|lost|found|killed|began"
    r"|gave|got|saw|struck|broke|wrote|sent|led|rose|ran|shot)\b",
    re.IGNORECASE,
)


def _day(mention: Mention) -> datetime.date:
    assert mention.when and mention.when.earliest  # `_in_full` lets nothing else through
    return mention.when.earliest


def _from_dateline(
    report: Report, reading: Reading, past: tuple[Mention, ...], end: datetime.date
) -> Published | None:
    """The dateline's month and day, in the year of a coarser date, or soon after the newest day told."""
    words = datelines.read(report.paragraphs).words
    first = (m for m in reading.mentions[:4] if _YEARLESS.fullmatch(m.value))
    mention = next((m for m in first if m.text in words), None)
    if not mention:
        return None
    coarse = report.published
    if coarse:
        start, last, why = coarse.when.earliest, coarse.when.latest, coarse.evidence
    elif past:
        start = _day(past[-1])
        last = shifted(start, datetime.timedelta(NEAR))
        why = f"{past[-1].text} is the newest day in the text"
    else:
        return None
    if not start or not last:
        return None
    for year in range(start.year, last.year + 1):
        day = _in_year(year, mention.value)
        if day and start <= day <= min(last, end):
            told = f"the dateline: {words}; {why}"
            return Published(When.day(day), "dateline", told, inferred=True, cited=(words,))
    return None


_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")


def _in_year(year: int, value: str) -> datetime.date | None:
    try:
        return datetime.date(year, int(value[5:7]), int(value[8:10]))
    except ValueError:
        return None


def _from_lead(reading: Reading, past: tuple[Mention, ...]) -> Published | None:
    """The day that the first sentence tells with its weekday, as news of the day is told; none is newer."""
    if not past or past[-1].sentence:
        return None
    newest = past[-1]
    if not _WEEKDAY.search(reading.sentences[0].text[: newest.end - reading.sentences[0].start]):
        return None
    evidence = f"the first sentence tells of {newest.text}, and the text of no later day"
    return Published(When.day(_day(newest)), "text", evidence, inferred=True, cited=(newest.text,))


_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\W{1,2}[\w., ]{4,20}$")


def _bounded(report: Report, past: tuple[Mention, ...]) -> Report:
    """No older than the newest day that it tells of, and no newer than the day it was captured."""
    start = _day(past[-1]) if past else None
    end = report.bounds.latest if report.bounds else None
    return replace(report, bounds=When.span(start, end)) if start or end else report


def _contradicted(report: Report, known: Published, past: tuple[Mention, ...]) -> tuple[Problem, ...]:
    if not (past and _is_after(past[0], known)):
        return ()
    message = f"its date is {known.when.edtf} ({known.method}), but the text tells of {past[0].text}"
    return (Problem(report.path, 0, message, "correct the date"),)


def _is_after(mention: Mention, known: Published) -> bool:
    """Whether what is told came after the day that is known, by more than a slip."""
    first = known.when.earliest
    return first is not None and (_day(mention) - first).days > TOLERANCE

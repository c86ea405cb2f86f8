"""A draft's date, its address, its file's name and its stamps → when it was published, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath

from msgspec import Struct

from generator.model import Published, When
from generator.problems import Problem
from generator.reports import date_lines, days, evidence, urls
from generator.reports.datelines import Dateline
from generator.reports.drafts import Draft
from generator.reports.evidence import Evidence


class Dates(Struct, frozen=True):
    """When a report was published, as far as that is stated anywhere, and last changed."""

    published: Published | None
    bounds: When | None
    updated: date | None
    problems: tuple[Problem, ...]


def read(draft: Draft, stated: Mapping[str, str], head: Dateline, path: str) -> Dates:
    """Gather and weigh what speaks for a date. `stated` is the draft's, tidied; `path` is the source's."""
    url = stated.get("url", "")
    day_first = _day_first(stated.get("language", ""), url) or not _is_english(draft.paragraphs)
    problems: list[Problem] = []
    found = list(draft.found)
    if words := stated.get("date"):
        found += _stated(draft, words, day_first, path, problems)
    found += _named(url, "" if draft.number else PurePosixPath(path).stem)
    stamp, changed = date_lines.find(draft.paragraphs, day_first), date_lines.updated(draft.paragraphs)
    # When a page was changed is no statement against when it was published.
    if stamp and not (found and stamp == changed):
        found.append(stamp)
    if head.when:
        found.append(Evidence(head.when, "dateline", head.words))
    published, contradictions = evidence.weigh(found, f"{path}#{draft.number}" if draft.number else path)
    bounds = None if published else draft.bounds or _until(stated.get("seen", ""), day_first)
    updated = _day(stated.get("updated", ""), day_first) or (changed.when.earliest if changed else None)
    return Dates(published, bounds, updated, (*problems, *contradictions))


def _stated(
    draft: Draft, words: str, day_first: bool, path: str, problems: list[Problem]
) -> Iterator[Evidence]:
    line = draft.lines.get("date", 0)
    read = days.parse(words, day_first=day_first)
    if read is None:
        shown = words if len(words) <= 40 else words[:40] + "…"
        message = f'expected a date, got "{shown}"'
        problems.append(Problem(path, line, message, "write it as 2017-11-30", "error"))
        return
    when, ambiguous = read
    if ambiguous:
        hint = f"{when.edtf} was taken; write it as year-month-day"
        problems.append(Problem(path, line, f'"{words}" may be two days', hint))
    yield Evidence(when, draft.method, words, line)


def _named(url: str, stem: str) -> Iterator[Evidence]:
    """What the address and the file's name tell."""
    for place, method, words in ((urls.path(url), "url", url), (stem, "file name", stem)):
        day, month = urls.day(place), urls.year_and_month(place)
        if day:
            yield Evidence(When.day(day), method, words)
        elif month:
            yield Evidence(When.month(*month), method, words)


_LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "en-gb", "en-au", "en-ie", "en-nz", "en-in")
_COUNTRIES = ("uk", "au", "ie", "nz", "in", "za", "de", "at", "ch", "fr", "es", "it", "pt", "nl", "be")


def _day_first(language: str, url: str) -> bool:
    """Whether 3/4 is a day in April: by the language, or by the country of the address."""
    language = language.lower()
    return language in _LANGUAGES or language[:2] in _LANGUAGES or urls.country(url) in _COUNTRIES


def _is_english(paragraphs: Sequence[str]) -> bool:
    """Whether a text may be English, by its small words: in hardly another language does the month come
    first. A text too short to tell may be."""
    words = " ".join(paragraphs[:_FIRST])[:_GLANCE].lower().split()
    return len(words) < _ENOUGH or 20 * sum(map(_SMALL.__contains__, words)) > len(words)


_FIRST, _GLANCE, _ENOUGH = 12, 600, 30
"""Paragraphs and letters to look at, and words below which a text is too short."""
_SMALL = frozenset(("the", "of", "and", "to", "in", "that", "was", "for", "on", "with", "is", "by", "at"))


def _until(words: str, day_first: bool) -> When | None:
    """What was clipped or looked up on a day was published by then."""
    read = days.parse(words, day_first=day_first) if words else None
    return When.span(None, read[0].latest) if read and read[0].latest else None


def _day(words: str, day_first: bool) -> date | None:
    read = days.parse(words, day_first=day_first) if words else None
    return read[0].earliest if read and read[0].is_day else None

"""What a format found, as written → a Report and what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import cast

from generator import digest
from generator.model import PublishMode, Read, Removed, Report, Source, When
from generator.problems import Problem
from generator.reports import cleaning, date_lines, datelines, days, evidence, fields, titles, urls
from generator.reports.cleaning import Cleaned
from generator.reports.decoding import plain
from generator.reports.evidence import Evidence
from generator.reports.options import Options

Wrong = Callable[[str, str, str], None]
"""Notes a problem: the name of what is wrong, the message, the remedy."""

_DAY_FIRST = ("de", "fr", "es", "it", "pt", "nl", "en-gb", "en-au", "en-ie", "en-nz", "en-in")


@dataclass(frozen=True, slots=True)
class Draft:
    """One report as a format found it. `stated` maps our names for what is known (see `fields`) to the
    words as written, and `lines` the same names to line numbers, from 1. `number` is the place in a bulk
    file, from 1; 0 for a file of one report. `method` is how a stated date is known."""

    paragraphs: tuple[str, ...]
    stated: Mapping[str, str] = field(default_factory=dict)
    method: str = "front matter"
    lines: Mapping[str, int] = field(default_factory=dict)
    number: int = 0
    found: tuple[Evidence, ...] = ()
    removed: tuple[Removed, ...] = ()
    cleaned: bool = False
    markup: str = ""
    bounds: When | None = None
    problems: tuple[Problem, ...] = ()


def finish(drafts: Iterable[Draft], source: Source, options: Options) -> Read:
    """The reports of a source, each whole; a draft that holds nothing is a problem."""
    reports: list[Report] = []
    problems: list[Problem] = []
    for draft in drafts:
        problems.extend(draft.problems)
        if _held_back(draft.stated):
            continue
        report, wrong = _finished(draft, source, options)
        problems.extend(wrong)
        if report:
            reports.append(report)
    return Read(tuple(reports), tuple(problems))


def _held_back(stated: Mapping[str, str]) -> bool:
    """`draft: true`, and `publish: false` as note-taking programs write it."""
    return stated.get("draft", "").lower() in ("true", "yes") or stated.get("publish", "").lower() == "false"


def _finished(draft: Draft, source: Source, options: Options) -> tuple[Report | None, list[Problem]]:
    problems: list[Problem] = []
    path = f"{source.path}#{draft.number}" if draft.number else source.path

    def wrong(name: str, message: str, hint: str) -> None:
        problems.append(Problem(source.path, draft.lines.get(name, 0), message, hint))

    stated = {name: plain(value).strip() for name, value in draft.stated.items()}
    language = stated.get("language") or options.language
    url, outlet = _origin(stated)
    stem = PurePosixPath(source.path).stem
    written = tuple(p for p in draft.paragraphs if p)
    kept = Cleaned(written, ())
    if options.clean and not draft.cleaned:
        kept = cleaning.clean(written, title=stated.get("title", ""), language=language)
    paragraphs = kept.paragraphs or tuple(filter(None, [stated.get("title", "")]))
    if not paragraphs:
        line = draft.lines.get("", 0)
        hint = "write the report below its head, or remove it"
        return None, [*problems, Problem(source.path, line, "there is no text in this report", hint, "error")]
    title = " ".join(stated.get("title", "").split()) or titles.of(paragraphs, stem)
    removed = (*draft.removed, *kept.removed)
    if len(paragraphs) > 1 and paragraphs[0].casefold() == title.casefold():
        removed = (Removed(paragraphs[0], "title"), *removed)
        paragraphs = paragraphs[1:]

    found = [*draft.found]
    if stated.get("date"):
        found += _stated_date(draft, stated["date"], language, wrong)
    found += _named_days(url, "" if draft.number else stem)
    if stamp := date_lines.find(written):
        found.append(stamp)
    head = datelines.read(paragraphs)
    if head.when:
        found.append(Evidence(head.when, "dateline", head.words))
    published, contradictions = evidence.weigh(found, path)
    bounds = draft.bounds or _seen(stated.get("seen", ""))
    problems += contradictions

    mode = stated.get("publish", "").lower()
    if mode not in ("", "excerpt", "full", "true"):
        wrong("publish", f'publish is "excerpt" or "full", not "{mode}"', "correct it, or leave it out")
    report = Report(
        id=_id(draft, stated, url, source.path, paragraphs),
        path=path,
        title=title,
        paragraphs=paragraphs,
        published=published,
        bounds=None if published else bounds,
        updated=_updated(stated.get("updated", ""), written),
        outlet=outlet or options.outlet,
        agency=stated.get("agency") or head.agency or datelines.credit(paragraphs),
        author=_people(stated.get("author", "")),
        url=url,
        place=stated.get("place") or head.place,
        language=language,
        tags=fields.listed(stated.get("tags", "")),
        story=stated.get("story", ""),
        slug=stated.get("slug", ""),
        publish=cast(PublishMode, mode) if mode in ("excerpt", "full") else None,
        markup=draft.markup,
        removed=removed,
    )
    return report, problems


def _origin(stated: Mapping[str, str]) -> tuple[str, str]:
    """Address and outlet. Note-taking programs put the address under `source`; others the outlet."""
    url, outlet, source = (stated.get(name, "") for name in ("url", "outlet", "source"))
    if urls.is_web(source):
        url = url or source
    else:
        outlet = outlet or fields.unlinked(source)
    return (url if urls.is_web(url) else ""), fields.unlinked(outlet).strip()


def _people(value: str) -> str:
    return re.sub(r"^by\s+", "", ", ".join(fields.listed(value)), flags=re.IGNORECASE)


def _id(draft: Draft, stated: Mapping[str, str], url: str, path: str, paragraphs: tuple[str, ...]) -> str:
    """The same in any order of the rows: never the row's number, and the file's name only for a file."""
    if url:
        return digest.short("url", urls.canonical(url))
    if not draft.number:
        # Composed, whatever the file system makes of names: the same on every machine.
        return digest.short("path", unicodedata.normalize("NFC", path))
    if stated.get("id"):
        return digest.short("id", path, stated["id"])
    return digest.short("text", stated.get("title", ""), stated.get("date", ""), paragraphs)


def _stated_date(draft: Draft, words: str, language: str, wrong: Wrong) -> list[Evidence]:
    day_first = language.lower() in _DAY_FIRST or language[:2].lower() in _DAY_FIRST[:6]
    read = days.parse(words, day_first=day_first)
    if read is None:
        shown = words if len(words) <= 40 else words[:40] + "…"
        wrong("date", f'expected a date, got "{shown}"', "write it as 2017-11-30")
        return []
    when, ambiguous = read
    if ambiguous:
        other = f"{when.edtf} was taken; write it as {when.edtf}, or turn it round"
        wrong("date", f'"{words}" may be two days', other)
    return [Evidence(when, draft.method, words, draft.lines.get("date", 0))]


def _seen(words: str) -> When | None:
    """What was clipped or looked up on a day was published by then."""
    read = days.parse(words) if words else None
    return When.span(None, read[0].latest) if read and read[0].latest else None


def _named_days(url: str, stem: str) -> list[Evidence]:
    """What the address and the file's name tell."""
    found = []
    for place, method in ((urls.path(url), "url"), (stem, "file name")):
        day, month = urls.day(place), urls.year_and_month(place)
        if day:
            found.append(Evidence(When.day(day), method, url if method == "url" else stem))
        elif month:
            found.append(Evidence(When.month(*month), method, url if method == "url" else stem))
    return found


def _updated(words: str, paragraphs: tuple[str, ...]) -> date | None:
    """As stated, else as a line at the head says."""
    read = days.parse(words) if words else None
    if read:
        return read[0].earliest if read[0].is_day else None
    stamp = date_lines.updated(paragraphs)
    return stamp.when.earliest if stamp else None

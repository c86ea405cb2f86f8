"""A Source → the Reports in it: one format a file, a table of them here; cleaning; date and outlet."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator import digest
from generator.model import Published, Read, Reading, Report, Source, When
from generator.problems import BadSource, Problem


@dataclass(frozen=True, slots=True)
class Options:
    """How reports are read. Table `[reports]`."""


Format = Callable[[Source, Options], tuple[Report, ...]]


def read(source: Source, options: Options = Options()) -> Read:
    """Read every report in a source; what cannot be read is a problem, and never an exception."""
    form = FORMATS.get(PurePosixPath(source.path).suffix.lower())
    if form is None:
        return Read()
    try:
        return Read(form(source, options))
    except BadSource as bad:
        return Read((), (Problem(source.path, bad.line, bad.message, bad.hint, "error"),))


def date(report: Report, reading: Reading) -> Report:
    """The report with a publication date inferred from its own text, where that gives enough evidence."""
    return report


def distinct(reports: tuple[Report, ...]) -> tuple[Report, ...]:
    """The reports in order of id, each id once: a second report of an id gets a suffix."""
    seen: dict[str, int] = {}
    made = []
    for report in sorted(reports, key=lambda r: (r.id, r.title, r.paragraphs, r.path)):
        n = seen[report.id] = seen.get(report.id, 0) + 1
        made.append(report if n == 1 else replace(report, id=f"{report.id}-{n}"))
    return tuple(made)


def _text(source: Source, options: Options) -> tuple[Report, ...]:
    lines = source.data.decode("utf-8", "replace").splitlines()
    kept = tuple(line.strip() for line in lines if line.strip())
    title = kept[0] if kept else PurePosixPath(source.path).stem
    return (Report(digest.short(source.path), source.path, title, kept),)


def _json_lines(source: Source, options: Options) -> tuple[Report, ...]:
    made = []
    for n, line in enumerate(source.data.decode("utf-8").splitlines(), 1):
        row = json.loads(line)
        when = row.get("date")
        made.append(
            Report(
                digest.short(row.get("url") or [row.get("title"), when, row.get("text")]),
                f"{source.path}#{n}",
                row.get("title", ""),
                tuple(p.strip() for p in row.get("text", "").splitlines() if p.strip()),
                Published(When.parse(when[:10]), "front matter", when) if when else None,
                outlet=row.get("outlet", ""),
            )
        )
    return tuple(made)


FORMATS: Mapping[str, Format] = {".txt": _text, ".md": _text, ".jsonl": _json_lines}

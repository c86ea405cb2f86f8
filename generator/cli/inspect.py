"""`dateline inspect FILE...`: what was read from a file."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from generator import mentions, reports
from generator.model import Reading, Report, Source, When
from generator.problems import Problem

if TYPE_CHECKING:
    from generator.cli.parser import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "inspect",
        help="show what was read from a file",
        description="Show what was read from a file: the text that was kept, the passages that were removed "
        "and why, the date of publication and its evidence, the dates in the text, and problems.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file of any kind that content/ may hold")
    parser.add_argument("--json", action="store_true", help="an object a report, one a line")


def run(given: argparse.Namespace) -> int:
    errors = 0
    for name in given.files:
        for seen in _seen(Path(name)):
            print(json.dumps(_object(seen), ensure_ascii=False) if given.json else _words(seen))
            errors += sum(p.severity == "error" for p in seen.problems)
    return 1 if errors else 0


class _Seen(Struct, frozen=True):
    """A report as it was read; without one, the problems of a file that belong to no report in it."""

    path: str
    problems: tuple[Problem, ...]
    report: Report | None = None
    reading: Reading | None = None


def _site(file: Path) -> Path:
    """The folder of the site that the file lies in; where it lies in none, the one that we stand in."""
    folders = file.absolute().parents
    return next((folder for folder in folders if (folder / "dateline.toml").is_file()), Path.cwd())


def _options(path: Path) -> tuple[reports.Options, mentions.Options]:
    """As the site says."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError):
        text = ""
    if "[reports" not in text and "[mentions" not in text:
        return reports.Options(), mentions.Options()
    from generator import config  # it knows every stage, and so costs more to import than this command

    settings = config.parse(text)
    return settings.reports, settings.mentions


def _seen(file: Path) -> Iterator[_Seen]:
    """Each report of a file; then what is wrong with the file besides."""
    site, whole = _site(file), file.absolute()
    path = (whole.relative_to(site) if whole.is_relative_to(site) else file).as_posix()
    reading, dating = _options(site / "dateline.toml")
    try:
        read = reports.read(Source(path, file.read_bytes()), reading)
    except OSError as error:
        why = Problem(path, 0, f"cannot be read: {error.strerror}", "name a file that is there", "error")
        yield _Seen(path, (why,))
        return
    only = len(read.reports) == 1 and "#" not in read.reports[0].path
    left = list(read.problems)
    for report in read.reports:
        own = [p for p in left if only or p.path == report.path]
        left = [p for p in left if p not in own]
        dated = reports.date(report, mentions.find(report, dating))
        told = mentions.find(dated.report, dating)
        yield _Seen(report.path, (*own, *dated.problems, *told.problems), dated.report, told)
    if left or not read.reports:
        yield _Seen(path, tuple(sorted(left)))


# --- for machines ---------------------------------------------------------------------------------


def _object(seen: _Seen) -> dict[str, object]:
    problems = [{"path": p.path, "line": p.line, "message": p.message, "hint": p.hint} for p in seen.problems]
    report = seen.report
    if report is None:
        return {"path": seen.path, "problems": problems}
    known = report.published
    told = seen.reading.mentions if seen.reading else ()
    return {
        "id": report.id,
        "path": report.path,
        "title": report.title,
        "outlet": report.outlet,
        "agency": report.agency,
        "author": report.author,
        "url": report.url,
        "place": report.place,
        "language": report.language,
        "text": report.text,
        "published": known
        and {
            **_span(known.when),
            "method": known.method,
            "evidence": known.evidence,
            "inferred": known.inferred,
        },
        "bounds": report.bounds and _span(report.bounds),
        "removed": [{"text": r.text, "rule": r.rule} for r in report.removed],
        "mentions": [
            {"start": m.start, "end": m.end, "text": m.text, "type": m.type, "value": m.value} for m in told
        ],
        "problems": problems,
    }


def _span(when: When) -> dict[str, str | None]:
    return {"edtf": when.edtf, "earliest": _iso(when.earliest), "latest": _iso(when.latest)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


# --- for people -----------------------------------------------------------------------------------


def _words(seen: _Seen) -> str:
    problems = [f"{p.severity}: {p}" for p in seen.problems]
    report = seen.report
    if report is None:
        return "\n".join(problems or [f"{seen.path}: no report in it"]) + "\n"
    known = [
        ("path", report.path),
        ("published", _published(report)),
        ("outlet", report.outlet),
        ("agency", report.agency),
        ("author", report.author),
        ("place", report.place),
        ("url", report.url),
        ("language", report.language),
        ("tags", ", ".join(report.tags)),
        ("story", report.story),
        ("id", report.id),
    ]
    lines = [report.title, "=" * min(len(report.title), 100)]
    lines += [f"{name + ':':11}{value}" for name, value in known if value]
    told = seen.reading.mentions if seen.reading else ()
    return "\n".join(
        [
            *lines,
            *_section("Kept", report.paragraphs),
            *_section("Removed", [f"[{r.rule}] {r.text}" for r in report.removed]),
            *_section("Dates in the text", [_mention(m.text, m.type, m.value, m.when) for m in told]),
            *_section("Problems", problems),
            "",
        ]
    )


def _published(report: Report) -> str:
    known = report.published
    if known is None:
        return f"unknown, within {report.bounds.edtf}" if report.bounds else "unknown"
    return f"{known.when.edtf}{' (inferred)' if known.inferred else ''} - {known.evidence}"


def _section(name: str, lines: Sequence[str]) -> list[str]:
    return ["", f"{name} ({len(lines)})", *(f"  {line}" for line in lines)] if lines else []


def _mention(text: str, kind: str, value: str, when: When | None) -> str:
    return f"{text:30} {kind:9} {value:18} {when.edtf if when else ''}".rstrip()

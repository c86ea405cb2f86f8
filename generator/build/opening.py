"""A source → its reports, studied: what is done for each source, here or far away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

from msgspec import Struct

from generator import ledger, reports, sources
from generator.build.clock import Clock
from generator.build.studies import Desk, Rows
from generator.engines import Carried, Engine
from generator.memo import Key, key
from generator.memo.last import Complaint, Line, Sheet
from generator.model import Read, Report, Source
from generator.problems import BadSource, Problem, Severity

LARGE = 256 << 10
"""Bytes from which a source is taken to hold many reports, which are then studied in parts."""
_PART = 4
"""Reports studied at a time: so few that a source of 200 is worth the start of workers."""


class Opened(Struct, frozen=True):
    """What a worker made of a source; `rows` are for the memo."""

    content: Key
    lines: tuple[Line, ...]
    problems: tuple[Complaint, ...]
    rows: Rows
    clock: Clock


class Opening(Struct, frozen=True):
    """What is done where the sources are. `old` are the sheets of the last build that still hold if the
    content does."""

    root: Path
    desk: Desk
    old: Mapping[str, Sheet]

    @property
    def carried(self) -> Carried[str, Source | Opened, Opened]:
        """`open`, in two steps, of which the dear one may be done on another machine."""
        return Carried(self.fetch, Studying(self.desk), Studying(self.desk.away()))

    def open(self, path: str) -> Opened:
        """Read a source and study its reports."""
        return self.carried(path)

    def fetch(self, path: str) -> Source | Opened:
        """A source; or all that was known of it, where its content is what it was."""
        try:
            source = sources.load(self.root, path)
        except OSError as error:
            why = Problem(path, 0, f"cannot be read: {error.strerror}", "check its permissions", "error")
            return _closed(why)
        except BadSource as bad:
            return _closed(Problem(path, bad.line, bad.message, bad.hint, "error"))
        known = self.old.get(path)
        if known and known[1] == key(source.data):
            return Opened(known[1], known[2], known[3], [], Clock())
        return source

    def in_parts(self, path: str, engine: Engine) -> Opened:
        """Open a large source: it is read here, and its reports are studied by all."""
        source = self.fetch(path)
        if isinstance(source, Opened):
            return source
        clock = Clock()
        found = Studying(self.desk).read(source, clock)
        some = [found.reports[at : at + _PART] for at in range(0, len(found.reports), _PART)]
        study = Carried(_as_it_is, Studying(self.desk).study, Studying(self.desk.away()).study)
        parts = list(engine.map(study, some))
        for part in parts:
            clock.add(part.clock.spent)
        return Opened(
            key(source.data),
            tuple(line for part in parts for line in part.lines),
            (*plain(found.problems), *(one for part in parts for one in part.problems)),
            [row for part in parts for row in part.rows],
            clock,
        )


def _closed(why: Problem) -> Opened:
    return Opened(b"", (), plain((why,)), [], Clock())


class Studying(Struct, frozen=True):
    """What is done for a source at a desk, wherever that stands."""

    desk: Desk

    def __call__(self, source: Source | Opened) -> Opened:
        """Read a source and study its reports; what was opened already is left as it is."""
        if isinstance(source, Opened):
            return source
        clock = Clock()
        found = self.read(source, clock)
        part = self.study(found.reports, clock)
        problems = (*plain(found.problems), *part.problems)
        return Opened(key(source.data), part.lines, problems, part.rows, clock)

    def read(self, source: Source, clock: Clock) -> Read:
        """The reports in a source."""
        try:
            with clock("read"):
                return reports.read(source, self.desk.settings.reports)
        except Exception as error:
            return Read((), (_spoiled(source.path, error),))

    def study(self, some: Sequence[Report], clock: Clock | None = None) -> Opened:
        """Study some reports of one source."""
        clock = clock or Clock()
        rows: Rows = []
        lines: list[Line] = []
        spoiled: list[Problem] = []
        for report in some:
            try:
                at, problems = self.desk.study(report, rows, clock)
            except Exception as error:
                spoiled.append(_spoiled(report.path, error))
                continue
            entry = ledger.entry(report)
            lines.append((entry.report, entry.path, entry.fingerprint, entry.pin, at, plain(problems)))
        return Opened(b"", tuple(lines), plain(spoiled), rows, clock)


def _as_it_is(some: Sequence[Report]) -> Sequence[Report]:
    return some


def _spoiled(path: str, error: Exception) -> Problem:
    """A fault of ours, which costs this report and no other."""
    hint = "this is a fault of Dateline's: please report it, with the file"
    said = " ".join(str(error).split())[:200]
    return Problem(path, 0, f"could not be read ({type(error).__name__}: {said})", hint, "error")


def plain(problems: Sequence[Problem]) -> tuple[Complaint, ...]:
    return tuple((p.path, p.line, p.message, p.hint, p.severity) for p in problems)


def restored(complaints: Iterable[Complaint]) -> tuple[Problem, ...]:
    """What was made `plain`, as problems again."""
    return tuple(
        Problem(path, line, message, hint, cast("Severity", how))
        for path, line, message, hint, how in complaints
    )

"""A report → its study: the stages that look at one report, and what is remembered of them."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from generator import mentions, reports, stories
from generator.build.clock import Clock
from generator.config import Settings
from generator.memo import Key, Memo, Row, key, pack
from generator.model import Reading, Report
from generator.problems import Problem

STUDY, FEATURES = 0, 1
"""The kinds of rows under a report's key."""

Rows = list[tuple[Key, int, Row]]
"""What is to be remembered: key, kind and row."""


class Study(Struct, frozen=True):
    """A report as it is, as it was read where its date was then inferred from its text, and its reading."""

    report: Report
    undated: Report | None
    reading: Reading
    problems: tuple[Problem, ...] = ()

    @property
    def raw(self) -> Report:
        return self.undated or self.report


class Desk(Struct, frozen=True):
    """Studies reports, by the site's settings."""

    settings: Settings
    memo: Memo
    head: Key
    """The digest of the code and of the settings of these stages."""

    def away(self) -> Desk:
        """A desk on another machine, at which nothing is remembered and the same comes of a report."""
        return replace(self, memo=self.memo.bare())

    def study(self, report: Report, rows: Rows, clock: Clock) -> tuple[Key, tuple[Problem, ...]]:
        """The key under which the report's study is from now on, and its problems. What the memo does not
        have yet is added to the rows."""
        at = key(self.head, pack(report))
        known = self.memo.get(at, STUDY)
        if isinstance(known, Study) and self.memo.has(at, FEATURES):
            return at, known.problems
        with clock("mentions"):
            reading = mentions.find(report, self.settings.mentions)
        with clock("date"):
            dated = reports.date(report, reading)
        if dated.report != report:
            with clock("mentions"):
                reading = mentions.find(dated.report, self.settings.mentions)
        with clock("features"):
            features = stories.features(dated.report, reading, self.settings.stories)
        problems = (*dated.problems, *reading.problems)
        study = Study(dated.report, report if dated.report != report else None, reading, problems)
        rows.append((at, STUDY, self.memo.pack(study)))
        rows.append((at, FEATURES, self.memo.pack(features)))
        return at, problems


def remember(rows: Rows, memo: Memo) -> None:
    """Put the rows of one who worked without the memo at hand, or apart from it."""
    for at, kind, row in rows:
        memo.put(at, kind, row)


class Lost(Exception):
    """A row that was there is damaged: what names it must be made anew."""


def study(memo: Memo, at: Key) -> Study:
    """The study under the key."""
    known = memo.get(at, STUDY)
    if not isinstance(known, Study):
        raise Lost(at)
    return known


def features(memo: Memo, at: Key) -> stories.Features:
    """The features under the key."""
    known = memo.get(at, FEATURES)
    if not isinstance(known, stories.Features):
        raise Lost(at)
    return known

"""The dates in a report's own text → its publication date, where nobody stated it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from generator.model import Reading, Report
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Dated:
    """A report with what is known of its date, and where the evidence contradicts itself."""

    report: Report
    problems: tuple[Problem, ...] = ()


def date(report: Report, reading: Reading, *, latest: datetime.date | None = None) -> Dated:
    """The report with a publication date inferred from its own text, where that gives enough evidence.

    `latest` is a day after which nothing can have been published, where the caller knows one.
    """
    return Dated(report)

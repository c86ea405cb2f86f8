"""One report → what grouping needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Reading, Report
from generator.stories.options import Options


@dataclass(frozen=True, slots=True)
class Features:
    """What grouping needs to know of one report: small, and a pure function of the report."""

    report: str
    pin: str


def features(report: Report, reading: Reading, options: Options = Options()) -> Features:
    """The features of one report."""
    return Features(report.id, report.story)

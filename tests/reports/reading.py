"""Sources from a string, for the tables of the tests."""

from __future__ import annotations

from generator import reports
from generator.model import Read, Report, Source


def source(text: str | bytes, path: str = "content/a.txt") -> Source:
    return Source(path, text.encode() if isinstance(text, str) else text)


def read(text: str | bytes, path: str = "content/a.txt", **options: object) -> Read:
    return reports.read(source(text, path), reports.Options(**options))  # type: ignore[arg-type]  # any field


def only(text: str | bytes, path: str = "content/a.txt", **options: object) -> Report:
    """The one report in a source that has no problems."""
    made = read(text, path, **options)
    assert not made.problems
    (report,) = made.reports
    return report

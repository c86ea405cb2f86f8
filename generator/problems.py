"""What went wrong, where, and what to do: as a value."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning"]


class Problem(Struct, frozen=True, order=True):
    """One thing that a person should know about their site, with its remedy.

    `path` lies below the site's folder, with `/`; `line` counts from 1, 0 where no line is meant.
    An *error* means that something was left out of the site (a report, a stated date); a *warning*, that
    all was built.
    """

    path: str
    line: int
    message: str
    hint: str = ""
    severity: Severity = "warning"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        start = f"{place}: {self.message}" if place else self.message
        return f"{start} - {self.hint}" if self.hint else start


class BadSource(Exception):
    """A source that cannot be read; `reports.read` turns it into a `Problem`."""

    def __init__(self, message: str, *, line: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.hint = message, line, hint


class Abort(Exception):
    """Nothing sensible can be built: an unknown theme, two pages that want one address."""

    def __init__(self, problem: Problem, *more: Problem) -> None:
        super().__init__(problem, *more)
        self.problem, self.problems = problem, (problem, *more)

    def __str__(self) -> str:
        return str(self.problem)

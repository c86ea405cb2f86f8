"""What a rebuild changed, and what is wrong → what the open pages are told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from generator.problems import Problem

AROUND = 3
"""Lines of a file that are shown before and after the one that is wrong."""


class Mistake(Struct, frozen=True):
    """A problem, as the preview shows it: with the lines of the file around it, and their numbers."""

    problem: Problem
    excerpt: tuple[tuple[int, str], ...] = ()


class Update(Struct, frozen=True):
    """What a rebuild changed: paths of files, and the mistakes that there are now."""

    changed: frozenset[str] = frozenset()
    mistakes: tuple[Mistake, ...] = ()
    seconds: float = 0.0


def mistakes(root: Path, problems: Sequence[Problem]) -> tuple[Mistake, ...]:
    """The problems, as the files stand there now."""
    return tuple(Mistake(problem, _excerpt(root, problem)) for problem in problems)


def _excerpt(root: Path, problem: Problem) -> tuple[tuple[int, str], ...]:
    """The line that is meant and those around it."""
    if not problem.line:
        return ()
    try:
        text = (root / problem.path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    lines = list(enumerate(text.splitlines(), 1))
    return tuple(lines[max(0, problem.line - 1 - AROUND) : problem.line + AROUND])

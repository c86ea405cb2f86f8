"""What a format found of one report, as written."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from generator.model import Removed, When
from generator.problems import Problem
from generator.reports.evidence import Evidence


class Draft(Struct, frozen=True):
    """One report as a format found it: `finished.finish` makes a Report of it.

    `stated` maps our names for what is known (see `fields`) to the words as written, and `lines` the same
    names to line numbers, from 1; the empty name stands for the report itself. `number` is the place in a
    bulk file, from 1, and 0 for a file of one report. `method` is how a stated date is known, `found` what
    else speaks for one. `cleaned` is true where the format has parted the report from its page.
    """

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

"""What speaks for a publication date → the date, how it is known, and where the evidence differs."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.model import Published, When
from generator.problems import Problem

METHODS = (
    "edit",
    "front matter",
    "head line",
    "row",
    "feed",
    "mail",
    "page",
    "date line",
    "url",
    "file name",
    "dateline",
    "text",
    "twin",
    "event",
)
"""How a publication date may be known, the most trusted first."""

_TOLERANCE = 7
"""Days by which two statements may differ and still agree: time zones, the next day's paper, weeklies."""


class Evidence(Struct, frozen=True):
    """One thing that speaks for a publication date: `words` as they stand, and the line, from 1."""

    when: When
    method: str
    words: str
    line: int = 0

    @property
    def told(self) -> str:
        """In words, for the reader of a page."""
        return f"{_TOLD.get(self.method, self.method)}: {self.words}"


_TOLD = {
    "front matter": "stated in the front matter",
    "head line": "stated in the head of the file",
    "row": "stated in the row",
    "feed": "stated in the feed",
    "mail": "the message's date",
    "page": "stated by the page",
    "date line": "a line with the date",
    "url": "the address",
    "file name": "the file's name",
    "dateline": "the dateline",
}


def weigh(found: Sequence[Evidence], path: str) -> tuple[Published | None, tuple[Problem, ...]]:
    """The best evidence, made finer by what agrees with it; and a problem for each contradiction."""
    ranked = sorted(found, key=lambda e: METHODS.index(e.method))
    if not ranked:
        return None, ()
    best = ranked[0]
    within = () if best.when.is_day else ranked
    finer = next((e for e in within if e.when.is_day and _within(e.when, best.when)), best)
    problems = tuple(
        Problem(
            path,
            other.line,
            f"{_named(other)} says {other.when.edtf}, {_named(best)} {best.when.edtf}",
            f"{best.when.edtf} was taken; correct the one that is wrong",
        )
        for other in ranked[1:]
        if _apart(best.when, other.when) > _TOLERANCE
    )
    told = finer.told if finer is best else f"{best.told}; {finer.told}"
    return Published(finer.when, best.method, told), problems


def _named(evidence: Evidence) -> str:
    return {"url": "the address", "file name": "the file's name"}.get(
        evidence.method, f"the {evidence.method}"
    )


def _within(finer: When, coarser: When) -> bool:
    return finer.earliest is not None and coarser.holds(finer.earliest)


def _apart(one: When, other: When) -> int:
    """Days between two spans; 0 where they touch."""
    if one.order > other.order:
        one, other = other, one
    if one.latest is None or other.earliest is None:
        return 0
    return max(0, (other.earliest - one.latest).days)

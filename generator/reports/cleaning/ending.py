"""Lines → where the report ends and its page goes on: a change point, scored by a log-linear model.

The model gives every cut a score, the sum of its features' weights: what kinds of line would go, which
line would be the first to go, which stand beside it, and how much running text would be lost. It is a
conditional model over the places of the cut (a linear-chain CRF with one change of label, Lafferty et al.
2001), "no cut" being the place after the last line with a score of 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.reports.cleaning.kinds import Kind, Line
from generator.reports.cleaning.weights import WEIGHTS

# A cut that loses more of the running text than this is no cut, whatever stands in the rest: what
# follows a short report may be long, but then it cannot be told from a report with a loud middle.
MOST_LOST = 0.7
# What is shorter, in words, is no report: then all of it is.
_LEAST = 5
# How sure "no cut" must be to win: what is cut is shown, and what is left is read as the report.
SURE = 0.7
_TRIMMED: frozenset[Kind] = frozenset(
    ("empty", "heading", "share", "repeat", "opens", "about", "glued", "dated", "disclaimer", "offer")
)
# A question may be the last line of an article, but not where its page is seen to go on after it.
_ASKING: frozenset[Kind] = frozenset(("ask",))
# Kinds that say the same of a cut count as one: each alone is too rare for a weight that holds elsewhere.
# Who made the report follows it; notes on what it says, and whose its pictures are, belong to it.
_PEOPLE: tuple[Kind, ...] = ("about", "bio", "credit", "credited", "long credit", "company", "dated")
_NOTES: tuple[Kind, ...] = ("notice", "disclaimer", "picture")
_LINKS: tuple[Kind, ...] = ("heading", "share", "opens", "braces", "ask", "offer", "glued")
_NAMES: tuple[Kind, ...] = ("item", "headline", "short", "list", "open", "stamp", "again")
_SIGNS: frozenset[Kind] = frozenset((*_LINKS, *_PEOPLE, "long ask", "copyright", "disclaimer")) - {"credit"}
_GONE: Mapping[Kind, str] = dict.fromkeys(_PEOPLE, "people") | dict.fromkeys(_NOTES, "notes")
_FIRST: Mapping[Kind, str] = {**_GONE, **dict.fromkeys(_LINKS, "links")}
_BESIDE: Mapping[Kind, str] = (
    dict.fromkeys(_PEOPLE, "people")
    | dict.fromkeys((*_NOTES, "copyright"), "notes")
    | dict.fromkeys((*_LINKS, "long ask", "cue"), "links")
    | dict.fromkeys(_NAMES, "names")
    | dict.fromkeys(("prose", "said"), "text")
    | dict.fromkeys(("empty", "repeat"), "gap")
)
_PLAIN: frozenset[Kind] = frozenset(("headline", "short", "said", "list", "item", "open"))
_NEAR = 4


def find(lines: Sequence[Line]) -> int:
    """The index of the first line after the report; the number of lines where nothing follows it.

    The first words always belong to the report. Linear in the number of lines.
    """
    if not any(line.kind in _SIGNS or line.kind in _TRIMMED for line in lines):
        return len(lines)
    end = _cut(lines)
    trimmed = _TRIMMED if end == len(lines) else _TRIMMED | _ASKING
    while end > 1 and lines[end - 1].kind in trimmed:
        end -= 1
    return end if sum(line.words for line in lines[:end]) >= _LEAST else len(lines)


def _cut(lines: Sequence[Line]) -> int:
    scores: list[tuple[float, int]] = []
    gone = 0.0
    for place, of_line, of_cut in cuts(lines):
        gone += sum(WEIGHTS.get(name, 0.0) for name in of_line)
        scores.append((gone + sum(WEIGHTS.get(name, 0.0) * value for name, value in of_cut), place))
    if not scores:
        return len(lines)
    best, place = max(scores)
    # In parts of the best score, so that no exponential overflows.
    top = max(best, 0.0)
    kept = math.exp(-top)
    share = kept / (kept + sum(math.exp(score - top) for score, _ in scores))
    return len(lines) if share > SURE else place


Feature: TypeAlias = tuple[str, float]


def cuts(lines: Sequence[Line]) -> Iterator[tuple[int, list[str], list[Feature]]]:
    """Every place where a cut is allowed, the last first: the place, the features of its line and its own.

    A line's features count for the cut before it and for all earlier ones, whose sums hold them too.
    """
    prose = sum(line.words for line in lines if line.kind == "prose") or 1
    lost, nearest = 0, len(lines) + _NEAR
    since = _since_prose(lines)
    for place in range(len(lines) - 1, 0, -1):
        line = lines[place]
        lost += line.words if line.kind == "prose" else 0
        if lost > MOST_LOST * prose:
            return
        if line.kind in _SIGNS:
            nearest = place
        told = [
            *_beside(lines, place),
            ("cut", 1.0),
            ("lines", math.log(len(lines) - place)),
            ("lost", lost / prose),
            ("since prose", math.log1p(since[place])),
        ]
        if nearest >= place + _NEAR:
            told.append(("no sign near", 1.0))
        yield place, [f"gone {_GONE.get(line.kind, line.kind)}", "gone names"][: 1 + line.names], told


def _since_prose(lines: Sequence[Line]) -> list[int]:
    """How many lines lie between each line and the running text before it: a report ends in it, or soon
    after."""
    made, since = [], 0
    for line in lines:
        made.append(since)
        since = 0 if line.kind == "prose" else since + 1
    return made


def _beside(lines: Sequence[Line], place: int) -> Iterator[Feature]:
    """What stands on both sides of the cut."""
    first, before = lines[place], lines[place - 1]
    after = lines[place + 1] if place + 1 < len(lines) else None
    yield f"first {_FIRST.get(first.kind, first.kind)}", 1.0
    yield f"before {_BESIDE[before.kind]}", 1.0
    if before.leads:
        yield "before leads", 1.0
    if first.heads:
        yield "first heads", 1.0
    if after is None:
        return
    yield f"next {_BESIDE[after.kind]}", 1.0
    if first.kind in ("item", "headline") and after.kind in ("bio", "credited", "long credit"):
        yield "name over credit", 1.0
    if first.kind in _PLAIN and after.kind == "prose":
        yield "subheading", 1.0

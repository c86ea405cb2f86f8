"""Merged passages → where they differ: numbers, names of places and persons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from generator.model import Account, Difference
from generator.stories import quantities
from generator.stories.passages import Passage
from generator.stories.quantities import Quantity
from generator.stories.voices import Voice

MOST = 4
"""Differences that an event shows at most."""

ALIGNED = 0.6
"""Part of two sentences that is word for word the same, from which one differing name is a difference."""

LABELS = {
    "people dead": "dead",
    "people injured": "injured",
    "people missing": "missing",
    "people arrested": "arrested",
}


def compare(passages: Sequence[Passage], voices: Mapping[str, Voice]) -> tuple[Difference, ...]:
    """Where the reports of one happening differ, attributed; what only one voice says is no difference."""
    firsts: dict[str, Passage] = {}
    for passage in sorted(passages, key=lambda p: (not p.main, p.order)):
        if not voices[passage.report].original:
            firsts.setdefault(passage.report, passage)
    held = sorted(firsts.values(), key=lambda p: p.order)
    if len({voices[p.report].key for p in held}) < 2:
        return ()
    return (*_numbers(held, voices), *_names(held, voices))[:MOST]


def _numbers(held: Sequence[Passage], voices: Mapping[str, Voice]) -> Iterator[Difference]:
    """Quantities of one thing that do not agree. A report that gives two of them itself is passed over."""
    given: dict[str, list[tuple[Passage, Quantity]]] = {}
    for passage in held:
        own: dict[str, list[Quantity]] = {}
        for quantity in quantities.find(passage.sentence.text):
            own.setdefault(quantity.about, []).append(quantity)
        for about, told in own.items():
            if len({q.value for q in told}) == 1:
                given.setdefault(about, []).append((passage, told[0]))
    for about, told_by in sorted(given.items()):
        keys = {voices[p.report].key for p, _ in told_by}
        if len(keys) > 1 and any(not quantities.agree(a, b) for _, a in told_by for _, b in told_by):
            accounts = tuple(Account(q.told, p.report) for p, q in told_by)
            if _apart(told_by, voices):
                yield Difference(LABELS.get(about, about), accounts)


def _apart(told_by: Sequence[tuple[Passage, Quantity]], voices: Mapping[str, Voice]) -> bool:
    """Whether two voices differ, and not one with itself over time."""
    return any(
        not quantities.agree(a, b) and voices[p.report].key != voices[o.report].key
        for p, a in told_by
        for o, b in told_by
    )


def _names(held: Sequence[Passage], voices: Mapping[str, Voice]) -> Iterator[Difference]:
    """A name in one sentence where another, else much the same, has another name."""
    seen: set[tuple[str, str]] = set()
    for n, one in enumerate(held[:12]):
        for other in held[n + 1 : 12]:
            if voices[one.report].key == voices[other.report].key:
                continue
            for before, mine, theirs in _swapped(one.sentence.text, other.sentence.text):
                if (mine, theirs) not in seen and (theirs, mine) not in seen:
                    seen.add((mine, theirs))
                    yield Difference(before, (Account(mine, one.report), Account(theirs, other.report)))


def _swapped(one: str, other: str) -> Iterator[tuple[str, str, str]]:
    """Names that stand in one place of two sentences: the word before them, and both."""
    mine, theirs = re.findall(r"[\w'’-]+", one), re.findall(r"[\w'’-]+", other)
    matcher = SequenceMatcher(None, [w.lower() for w in mine], [w.lower() for w in theirs], autojunk=False)
    if matcher.ratio() < ALIGNED:
        return
    for kind, a, b, c, d in matcher.get_opcodes():
        left, right = " ".join(mine[a:b]), " ".join(theirs[c:d])
        if (
            kind == "replace"
            and a > 0
            and _is_name(mine[a:b])
            and _is_name(theirs[c:d])
            and _other(left, right)
        ):
            yield mine[a - 1].lower(), left, right


def _is_name(words: Sequence[str]) -> bool:
    return 0 < len(words) <= 4 and all(word[0].isupper() for word in words)


def _other(left: str, right: str) -> bool:
    """Whether two names are two, and not a name spelt twice, shortened, or a day of the week."""
    if (
        set(left.casefold().split()) & set(right.casefold().split())
        or _DAY.search(left)
        or _DAY.search(right)
    ):
        return False
    initials = {"".join(w[0] for w in name.split()) for name in (left, right)}
    if left in initials or right in initials:
        return False
    return SequenceMatcher(None, left.casefold(), right.casefold(), autojunk=False).ratio() < 0.6


_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|The|A|It|He|She"
)

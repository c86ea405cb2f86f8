"""A sentence → the quantities that it gives: how many, of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.stories import fates, figures, shares
from generator.stories.figures import Figure
from generator.stories.lexicon import FINITE, MEASURES, PEOPLE, PLAY, PLURAL, UNCOUNTED
from generator.stories.similarity import stem

_BESIDE = re.compile(r"\s+and\s+(?:[a-z-]+ )??(?P<noun>[a-z-]+)\b")
_MAGNITUDE = re.compile(r"magnitude(?:\W+of)?\W*\Z", re.IGNORECASE)
_MAGNITUDE_AFTER = re.compile(r"-magnitude|\W+on the Richter", re.IGNORECASE)
_TIME = re.compile(r"-?\s?(?:year|month|day|week|hour|minute|second)s?\b", re.IGNORECASE)
_LENGTHS = frozenset(
    stem(word)
    for word in ("metres", "meters", "feet", "miles", "kilometres", "kilometers", "yards", "inches")
)
_DIMENSION = re.compile(
    r"\s*(?:(?P<under>down\b|under(?:ground|water|neath)?\b|below\b|beneath\b)|(?P<way>deep|long|wide|high|tall)\b)",
    re.IGNORECASE,
)
_WAYS = (" under", " deep", " long", " wide", " high", " tall")
_IN_WORD = re.compile(r"\w")
_OF = re.compile(r"\s+of\s+(?:the |a |an |its |his |her |their )?([\w'’-]+)")
_TOKEN = re.compile(r"\s?([A-Za-z][\w'’-]*)")
REACH = 60
"""Characters around a number in which what it counts is looked for."""


class Quantity(Struct, frozen=True):
    """How many of what.

    `about` is what two quantities must share to be compared ("people dead", "magnitude", "$ fine"),
    `label` the same in the sentence's words; `told` the number's words, `hedge` how surely ("at least").
    `kinds` are stems of the words that say which of them ("Dutch"); `part` is true for some out of more; `at`
    is the number's place in the text. `ahead` is true for what "could be" so many.
    """

    about: str
    value: float
    told: str
    hedge: str
    label: str = ""
    kinds: tuple[str, ...] = ()
    part: bool = False
    at: int = 0
    ahead: bool = False

    @property
    def of_fate(self) -> bool:
        """Whether it counts what became of people: a toll."""
        return self.about.endswith((" dead", " injured", " missing", " arrested"))

    @property
    def measured(self) -> bool:
        """Whether it is a measure, which says by itself what of: a depth, a magnitude."""
        return self.about == "magnitude" or self.about.endswith(_WAYS)

    @property
    def number(self) -> str:
        """The number's words alone."""
        return self.told[len(self.hedge) :].strip()


class _Noun(Struct, frozen=True):
    """The noun that a number counts, as told, with the words before it, and where it ends."""

    head: str
    kinds: tuple[str, ...]
    end: int

    @property
    def plural(self) -> bool:
        return _is_plural(self.head)


def find(text: str, begun: Sequence[int] | None = None) -> Iterator[Quantity]:
    """The quantities of a sentence, in order, given its `figures.places` where they are known. Dates, ages,
    times and bare numbers are none."""
    for figure in figures.find(text, begun):
        before, after = text[max(0, figure.led - REACH) : figure.led], text[figure.end : figure.end + REACH]
        found = _counted(figure, before, after)
        if found:
            about, label, kinds = found
            hedge, start = figure.hedge.strip().lower(), figure.start
            part, ahead = shares.is_part(before, after), shares.lies_ahead(before, after)
            yield Quantity(about, figure.value, figure.told, hedge, label, kinds, part, start, ahead)


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be one told more and less exactly.

    Equal; or one is hedged or round, and the other rounds to it: "about 1,200" and 1,187; "more than
    100" and 104. "At least 12" and 14 are two accounts.
    """
    low, high = sorted((one, other), key=lambda q: q.value)
    if low.value == high.value:
        return True
    if low.hedge in ("more than", "over") or high.hedge in (
        "nearly",
        "almost",
        "less than",
        "fewer than",
        "under",
    ):
        return high.value <= low.value * 1.15
    near = high.value <= low.value * 1.05
    return near and (bool(low.hedge or high.hedge) or _round(low.value) or _round(high.value))


def has(sentence: str, number: str) -> bool:
    """Whether the number's words stand in the sentence, and in no longer word or number."""
    at = sentence.find(number)
    while at >= 0:
        end = at + len(number)
        if not _IN_WORD.search(sentence[at - 1 : at] + sentence[end : end + 1]):
            return True
        at = sentence.find(number, at + 1)
    return False


def _round(value: float) -> bool:
    """Whether a number of three digits or more ends in zeros from its third digit on."""
    return value >= 100 and f"{value:.0f}".rstrip("0") != "" and len(f"{value:.0f}".rstrip("0")) <= 2


def _counted(figure: Figure, before: str, after: str) -> tuple[str, str, tuple[str, ...]] | None:
    """What is counted, as compared and as told: the fate of people, a magnitude, a sum or share of
    something, or the noun after it."""
    if ("agnitude" in before.lower() and _MAGNITUDE.search(before)) or _MAGNITUDE_AFTER.match(after):
        return "magnitude", "magnitude", ()
    if figure.percent:
        of = _OF.match(after)
        return (f"percent {stem(of[1].lower())}", f"percent of {of[1]}", ()) if of else None
    noun = _noun(after)
    if figure.currency:
        return _sum(figure.currency, before, noun)
    if _TIME.match(after):
        return None
    fate = fates.told(before, after, noun.head if noun else "", noun.end if noun else 0)
    if fate:
        return _fated(fate, noun)
    if noun is None or not noun.plural or figure.value == 1:
        return None
    return _things(noun, after)


def _things(noun: _Noun, after: str) -> tuple[str, str, tuple[str, ...]] | None:
    """Things counted or measured: a measure says nothing without what is measured."""
    key, label = stem(noun.head.lower()), " ".join((*noun.kinds, noun.head))
    if key in _PLAY_STEMS:
        return None
    beside = _BESIDE.match(after, noun.end)
    if beside and _is_plural(beside["noun"]) and beside["noun"] not in FINITE:
        key, label = f"{key} and {stem(beside['noun'])}", label + beside[0]
    kinds = tuple(sorted(stem(word.lower()) for word in noun.kinds))
    if key in _LENGTHS and not noun.kinds:
        found = _DIMENSION.match(after, noun.end)
        if found is None:
            return None
        way = found["way"] or ""
        return f"{key} {way.lower() or 'under'}", f"{noun.head} {way.lower() or 'down'}", ()
    of = _OF.match(after, noun.end) if key in _MEASURE_STEMS or key in _LENGTHS else None
    if of:
        return f"{key} {stem(of[1].lower())}", f"{label} of {of[1]}", kinds
    return key, label, kinds


def _fated(fate: str, noun: _Noun | None) -> tuple[str, str, tuple[str, ...]]:
    head = noun.head.lower() if noun else ""
    own = noun is not None and stem(head) not in _PEOPLE_STEMS and not fates.is_fate(head)
    if noun is None or not own:
        return f"people {fate}", fate, ()
    kinds = tuple(sorted(stem(word.lower()) for word in noun.kinds))
    return f"{stem(head)} {fate}", f"{noun.head} {fate}", kinds


def _noun(after: str) -> _Noun | None:
    """The noun after a number: the first plural before a preposition, verb or mark; else the last word."""
    told: list[str] = []
    end = 0
    while len(told) < 4 and (found := _TOKEN.match(after, end)):
        word = found[1]
        lower = word.lower()
        if lower in UNCOUNTED or lower in FINITE:
            break
        if told and lower.endswith(("ed", "ing")):
            break
        told.append(word)
        end = found.end()
        if _is_plural(word):
            break
    return _Noun(told[-1], tuple(told[:-1]), end) if told else None


def _is_plural(word: str) -> bool:
    lower = word.lower()
    return lower in PLURAL or (lower.endswith("s") and not lower.endswith(("ss", "us", "is", "’s", "'s")))


def _sum(currency: str, before: str, noun: _Noun | None) -> tuple[str, str, tuple[str, ...]] | None:
    """A sum of money, by its currency and what it is: "$ fine" of "a fine of $5m", "a $5m fine"."""
    behind = re.search(r"\b([a-z]+) (?:of|at|to)\s*\Z", before)
    head = behind[1] if behind else noun.head if noun else ""
    return (f"{currency.replace('US$', '$')} {stem(head.lower())}", head, ()) if head else None


_PLAY_STEMS = frozenset(stem(word) for word in PLAY)
_PEOPLE_STEMS = frozenset(stem(word) for word in PEOPLE)
_MEASURE_STEMS = frozenset(stem(word) for word in MEASURES)

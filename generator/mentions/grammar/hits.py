"""A rule's match → the words that it covers, by class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from msgspec import Struct

from generator.mentions.expressions import Expression, Found, Which
from generator.mentions.words import LETTER, OTHER, Value


class Hit(Struct, frozen=True):
    """The words `first` to `after` of a sentence, which a rule's pattern matched.

    `written` is the sentence as written, `ends` where its words end there.
    """

    words: list[str]
    letters: str
    values: Mapping[str, Value]
    written: str
    ends: list[int]
    first: int
    after: int

    def places(self, *names: str) -> list[int]:
        """Indices of the words of these classes, in order."""
        wanted = _letters(names)
        return [i for i in range(self.first, self.after) if self.letters[i] in wanted]

    def place(self, *names: str) -> int:
        """Index of the first word of these classes; -1 where there is none."""
        wanted = _letters(names)
        for i in range(self.first, self.after):
            if self.letters[i] in wanted:
                return i
        return -1

    def has(self, *names: str) -> bool:
        return self.place(*names) >= 0

    def number(self, *names: str) -> int | None:
        """The number that the first word of these classes stands for."""
        at = self.place(*names)
        return None if at < 0 else self.number_at(at)

    def number_at(self, place: int) -> int:
        value = self.values.get(self.words[place], 0)
        return value if isinstance(value, int) else 0

    def code(self, *names: str) -> str:
        """The code that the first word of these classes stands for, or empty."""
        at = self.place(*names)
        return str(self.values.get(self.words[at], "")) if at >= 0 else ""

    def is_a(self, place: int, *names: str) -> bool:
        """Whether the word at an index, inside the match or beside it, is of one of these classes."""
        return 0 <= place < len(self.letters) and self.letters[place] in _letters(names)

    def word(self, place: int) -> str:
        """A word in lower case, empty beyond the ends."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def capital(self, place: int) -> bool:
        return self.written[self.start(place)].isupper()

    def start(self, place: int) -> int:
        """Where a word begins in the sentence as written."""
        return self.ends[place] - len(self.words[place])

    def tight(self, first: int, after: int) -> bool:
        """Whether no space lies between these words."""
        return all(self.ends[i] == self.start(i + 1) for i in range(first, after - 1))

    def plain(self, place: int) -> bool:
        """Whether the word at an index is of no class: an ordinary word, not a mark."""
        return 0 <= place < len(self.letters) and self.letters[place] == OTHER and self.words[place].isalpha()

    def found(self, meaning: Expression, modifier: str = "", first: int = -1, after: int = -1) -> Found:
        """The expression over the whole match, or over a part of it."""
        start = self.first if first < 0 else first
        end = self.after if after < 0 else after
        while end > start + 1 and self.words[end - 1] in (".", ",", "-"):
            end -= 1
        return Found(start, end, meaning, modifier or self.modifier)

    @property
    def modifier(self) -> str:
        """TIMEX3's `mod` as the words of the match say it."""
        for i in range(self.first, self.after):
            told = _MODIFIERS.get(self.letters[i])
            if told:
                return told
        return ""

    @property
    def which(self) -> Which:
        """What "last", "this", "next", "that", "previous", "following" in the match point at."""
        found: Which = ""
        for i in range(self.first, self.after):
            told = _WHICH.get(self.letters[i])
            if told and found in ("", "this"):  # "this past Sunday", "this coming Friday"
                found = told
        return found


@cache
def _letters(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(LETTER[name] for name in names)


Read = Callable[[Hit], tuple[Found, ...]]
"""From a match to what it says; empty where it says nothing after all."""

Rule = tuple[str, Read]
"""A pattern over classes of words, and how a match of it is read."""

POINTED = "(?:LAST|PAST|PREVIOUS|THIS|THAT|NEXT|FOLLOWING|COMING|SAME|CURRENT)"

_POINTERS: tuple[tuple[Which, tuple[str, ...]], ...] = (
    ("last", ("LAST", "PAST")),
    ("this", ("THIS", "CURRENT")),
    ("next", ("NEXT", "COMING")),
    ("told", ("THAT", "SAME")),
    ("before", ("PREVIOUS",)),
    ("after", ("FOLLOWING",)),
)
_WHICH = {LETTER[name]: which for which, names in _POINTERS for name in names}

_MODS = (
    ("START", ("EARLY", "BEGINNING")),
    ("MID", ("MID",)),
    ("END", ("LATE", "END")),
    ("APPROX", ("ABOUT",)),
    ("EQUAL_OR_MORE", ("LEAST",)),
    ("EQUAL_OR_LESS", ("MOST",)),
    ("MORE_THAN", ("MORE", "OVER")),
    ("LESS_THAN", ("LESS",)),
)
_MODIFIERS = {LETTER[name]: modifier for modifier, names in _MODS for name in names}

"""A sentence → its words, each with a class written as one letter.

A grammar over words becomes a regular expression over letters: `MONTH DOT? DAYNO COMMA? YEAR` is
compiled to some five letters and run over a string that has one letter a word, which is both short
to write and quick to search.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import accumulate

from msgspec import Struct

_CLASSES = (
    # digits, by what they can stand for
    "SMALL DAYNO TWO HUNDREDS YEAR BIG DOTTED CLOCK DECADE ORDINAL HUNDREDTH ISODAY "
    # words that say when
    "MONTH WEEKDAY WEEKDAYS UNIT UNITS TUNIT TUNITS PART NOON DAWN SEASON HOLIDAY FEAST GOODFRIDAY "
    "DEICTIC TONIGHT NOW RECENTLY CURRENT FUTURE ADVERB QUARTER HALF FISCAL ERA AMPM OCLOCK ZONE LONG "
    "OLD AGED EVE NEW TIME "
    # words that count
    "WORDNUM SCALE VAGUE COUPLE A "
    # words that point
    "LAST PAST PREVIOUS THIS THAT THESE NEXT FOLLOWING COMING SAME RECENT AGO EARLIER LATER BEFORE AFTER "
    "HENCE NEAR EARLY MID LATE BEGINNING END ABOUT MORE LESS LEAST MOST THAN EVERY PER ONCE TIMES "
    "OTHER NUMBERED "
    # words between
    "THE OF IN ON AT BY SINCE UNTIL FROM TO DURING BETWEEN AND OR FOR WITHIN OVER AS POSS APOS "
    "DOT COMMA DASH SLASH COLON OPEN CLOSE QUOTE SEMI MONEY "
    # words that tell what happened from what did not
    "WILL WOULD MODAL NEVER ONLY SOON SET PLAN INTEND INTENDED FEAR DUE GOING DO IF NOT DENY FAIL MANAGE "
    "AHEAD TIMETABLE GO POLLS SENSE "
    "SUBORDINATE BUT BE PASTBE HAVE SAY"
)
OTHER = "_"
LETTER: Mapping[str, str] = {name: chr(0x100 + number) for number, name in enumerate(_CLASSES.split())}

Value = int | str

Table = Mapping[str, Mapping[str, Value] | str]
"""The words of a language by class: `{class: {word: value}}`, or `{class: "word word"}`."""

_TOKEN = re.compile(
    r"[ap]\.\s?m\b\.?|b\.\s?c\b\.?(?:\s?e\b\.?)?|a\.d\b\.?"
    r"|\d+(?:,\d{3}(?!\d)|[.:]\d+)*[^\W\d_]*"
    r"|['’]s\b|won['’]t|o['’]clock"
    r"|[^\W_]+"
    r"|[^\w\s]"
    r"|_"
)
_SPACED = re.compile(rf"\s*+(?:{_TOKEN.pattern})")


class Lexicon(Struct, frozen=True):
    """What the words of a language are: the letter of each, and the number or code that it stands for."""

    letters: Mapping[str, str]
    values: Mapping[str, Value]
    known: Known


class Known(dict[str, str]):
    """What stands between two spaces and is no plain word → the letters of its words, remembered: "said,"
    comes again and again. A dictionary that fills itself costs two thirds of an `lru_cache` here."""

    __slots__ = ("letters",)
    _MOST, _LONGEST = 1 << 14, 40

    def __init__(self, letters: Mapping[str, str]) -> None:
        super().__init__()
        self.letters = letters

    def __missing__(self, chunk: str) -> str:
        made = _classes(self.letters, chunk)
        if len(self) >= self._MOST:
            self.clear()
        if len(chunk) <= self._LONGEST:  # longer ones are addresses and noise
            self[chunk] = made
        return made


def lexicon(table: Table) -> Lexicon:
    """A word's last class wins."""
    letters: dict[str, str] = dict(_NUMBER_LETTERS)
    values: dict[str, Value] = dict(_NUMBER_VALUES)
    for name, words in table.items():
        given = words if isinstance(words, Mapping) else dict.fromkeys(words.split(), 0)
        for word, value in given.items():
            letters[word] = LETTER[name]
            values[word] = value
    return Lexicon(letters, values, Known(letters))


def listed(text: str) -> tuple[str, ...]:
    """The words of a table's line."""
    return tuple(text.split())


def coded(text: str) -> dict[str, Value]:
    """A table's line of `word=code`, where digits are a number."""
    pairs = (pair.split("=") for pair in text.split())
    return {word: int(code) if code.lstrip("-").isdigit() else code for word, code in pairs}


def lowered(text: str) -> str:
    """The text in lower case, every letter at its place: a few letters lengthen when lowered."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def letters_of(sentence: str, language: Lexicon) -> str:
    """The letters of the words of a sentence that is in lower case already."""
    if ". m" in sentence or ". c" in sentence:
        return _classes(language.letters, sentence)  # "10 p. m.": a word with a space in it, perhaps
    known, letter = language.known, language.letters.get
    chunks = sentence.split()
    return "".join([letter(one, OTHER) if one.isalpha() else known[one] for one in chunks])


def words_of(sentence: str) -> tuple[list[str], list[int]]:
    """The words themselves, and where each ends."""
    spaced = _SPACED.findall(sentence)  # words and the space before them are all that there is
    return [*map(str.lstrip, spaced)], [*accumulate(map(len, spaced))]


def with_modal_may(words: list[str], letters: str, written: str, ends: list[int]) -> str:
    """The letters, with a small "may" as the verb that it is."""
    if "may" not in words:
        return letters
    verb = (word == "may" and written[end - 3] == "m" for word, end in zip(words, ends, strict=True))
    return "".join(
        LETTER["WOULD"] if is_verb else letter for letter, is_verb in zip(letters, verb, strict=True)
    )


def _classes(letters: Mapping[str, str], text: str) -> str:
    """The letters of a text's words, by those of the table."""
    words = _TOKEN.findall(text)
    return "".join(
        [letters.get(word) or (OTHER if word[0] > "9" else _number_letter(word)) for word in words]
    )


def _number_letter(word: str) -> str:
    """Digits that no table lists, and marks."""
    if not word[0].isdigit():
        return OTHER
    if _CLOCK.fullmatch(word):
        return LETTER["CLOCK"]
    if _DOTTED.fullmatch(word):
        return LETTER["DOTTED"]
    if word[-1] == "t" and word[:-1].isdigit() and len(word) == 3:
        return LETTER["ISODAY"]
    return LETTER["BIG"] if word[-1].isdigit() else OTHER


_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?:am|pm|a|p|h|hrs|z)?|\d{1,2}(?:am|pm)|\d{4}h(?:rs)?"
)
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)|\d{4}\.\d{1,2}\.\d{1,2}")


def _numbers() -> tuple[dict[str, str], dict[str, Value]]:
    letters: dict[str, str] = {}
    values: dict[str, Value] = {}

    def add(word: str, name: str, value: int) -> None:
        letters[word], values[word] = LETTER[name], value

    for n in range(2200):
        name = "SMALL" if 1 <= n <= 12 else "DAYNO" if 13 <= n <= 31 else "TWO" if n < 100 else "HUNDREDS"
        add(str(n), name if n < 1000 else "YEAR", n)
    for n in range(10):
        add(f"0{n}", "SMALL" if n else "TWO", n)
    for n in range(1, 100):
        tail = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
        add(f"{n}{tail}", "ORDINAL" if n <= 31 else "HUNDREDTH", n)
    for decade in range(0, 2100, 10):
        if decade >= 1000 or 10 <= decade < 100:
            add(f"{decade}s", "DECADE", decade)
    add("00s", "DECADE", 0)
    return letters, values


_NUMBER_LETTERS, _NUMBER_VALUES = _numbers()

"""A seed → a corpus of reports with known stories, as large as wanted and the same on every machine.

The running words have the frequencies of English; each story has names, a place and a subject of its
own; its reports come in bursts that thin out over weeks, some of them reprints. So the work that a
site generator has with them is that of real ones, which we could not distribute.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import accumulate

from msgspec import Struct

START = date(2019, 1, 7)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_OPENINGS = ("b", "br", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w")
_RHYMES = ("a", "an", "ar", "e", "el", "en", "er", "i", "in", "o", "ol", "on", "or", "u", "un", "y")
_SAID = ("said", "told reporters", "wrote in a statement", "confirmed", "added")
_WORDS = 400
"""Words of a report: about 2.5 KB."""


class Sample(Struct, frozen=True):
    """One report of the corpus; `story` is the number of the story that it tells."""

    name: str
    title: str
    day: date
    outlet: str
    paragraphs: tuple[str, ...]
    story: int

    @property
    def markdown(self) -> str:
        """As every generator that is compared reads it: front matter, then paragraphs."""
        head = f'---\ntitle: "{self.title}"\ndate: {self.day.isoformat()}\noutlet: "{self.outlet}"\n---\n'
        return head + "\n" + "\n\n".join(self.paragraphs) + "\n"


def make(reports: int, seed: int = 1) -> Iterator[Sample]:
    """So many reports. A larger corpus begins with the smaller one: stories come one after the other."""
    made, story = 0, 0
    while made < reports:
        for sample in _story(story, random.Random(f"{seed}/{story}")):
            if made < reports:
                yield sample
                made += 1
        story += 1


def _story(number: int, chance: random.Random) -> Iterator[Sample]:
    """The reports of one story: one in three stories has a single report, a few have dozens."""
    names = [f"{_name(chance)} {_name(chance)}" for _ in range(4)]
    place, subject = _name(chance), _drawn(chance, 12, floor=len(_vocabulary()[0]) // 4)
    day = START + timedelta(days=number % 1500)
    size = min(60, int(chance.paretovariate(1.2)))
    last: tuple[str, ...] = ()
    for at in range(size):
        day += timedelta(days=int(chance.expovariate(0.5)) if at else 0)
        reprint = bool(last) and chance.random() < 0.15
        last = last if reprint else tuple(_paragraphs(chance, names, place, subject, day))
        outlet = f"{_name(random.Random(chance.randrange(40)))} Post"
        title = f"{subject[0].capitalize()} {chance.choice(subject)} in {place}: {chance.choice(names)}"
        yield Sample(f"{day.isoformat()}-{number}-{at}", title, day, outlet, last, number)


def _paragraphs(
    chance: random.Random, names: list[str], place: str, subject: list[str], day: date
) -> Iterator[str]:
    words, first = 0, True
    while words < _WORDS:
        sentences = [_sentence(chance, names, place, subject, day) for _ in range(chance.randint(2, 4))]
        if first:
            sentences[0] = f"{place.upper()}, {day:%B} {day.day} - {sentences[0]}"
        first = False
        words += sum(len(sentence.split()) for sentence in sentences)
        yield " ".join(sentences)


def _sentence(chance: random.Random, names: list[str], place: str, subject: list[str], day: date) -> str:
    words = _drawn(chance, chance.randint(9, 20))
    for _ in range(3):
        words[chance.randrange(len(words))] = chance.choice(subject)
    words[0] = words[0].capitalize()
    if chance.random() < 0.4:
        words.insert(chance.randint(1, len(words) - 1), chance.choice([*names, place]))
    if chance.random() < 0.25:
        before = day - timedelta(days=chance.randint(0, 5))
        words += ["on", _WEEKDAYS[before.weekday()]]
    elif chance.random() < 0.1:
        before = day - timedelta(days=chance.randint(6, 300))
        words += ["on", f"{before:%B} {before.day}, {before.year}"]
    if chance.random() < 0.15:
        return f'"{" ".join(words)}," {chance.choice(names)} {chance.choice(_SAID)}.'
    return " ".join(words) + "."


def _drawn(chance: random.Random, count: int, floor: int = 0) -> list[str]:
    """Words at their frequencies; where a `floor` is said, any but so many most frequent ones."""
    words, weights = _vocabulary()
    if floor:
        return chance.sample(words[floor:], count)
    return chance.choices(words, cum_weights=weights, k=count)


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """The words of English by frequency, and the sums of their weights (Zipf's law)."""
    lines = files("generator.stories").joinpath("frequencies/en.txt").read_text("utf-8").splitlines()
    words = [
        word for line in lines if not line.startswith("#") for word in line.split()[1:] if word.isalpha()
    ]
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_OPENINGS) + chance.choice(_RHYMES) for _ in range(3)).capitalize()

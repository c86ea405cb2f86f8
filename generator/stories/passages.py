"""Reports + Readings → passages: which sentence tells of what, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from generator.model import DateMethod, Mention, Modality, Reading, Report, Sentence, When
from generator.stories import clauses, dating
from generator.stories.similarity import factors
from generator.stories.titles import body
from generator.stories.wording import is_personal

_WORDS = 5
"""A sentence of fewer words tells nothing that stands by itself: a heading, a caption, a by-line."""

LONGEST = 600
"""Characters of a sentence, at most: more is a list or a page without stops."""

_HOUR = re.compile(
    r"\d\s?[ap]\.?m\b|\d:\d\d|\b(?:noon|midday|midnight|dawn|dusk)\b"
    r"|\b(?:hours?|minutes?) (?:and a half )?(?:later|after)",
    re.IGNORECASE,
)
_DAY = re.compile(r"[dD]ay\b|night\b|tomorrow\b|\b[A-Z][a-z]{2,8}\.? \d|\d [A-Z]")
_SPECIFIC = re.compile(r"[A-Z0-9]")
_IMPRINT = re.compile(r"(?:First |Last |Originally )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted) (?:on|at|by|in)\b")
_IN_FULL = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b")
_PICTURED = re.compile(
    r"\b(?:(?:is|are) (?:seen|pictured|shown)|speaks?|poses?|gestures?|waves?|walks?|reacts?|looks?|listens?"
    r"|smiles?|stands?|greets?|addresses|attends?)\b"
)
_POSTED = re.compile(r"(?:At|On) [^“”\"]{3,60}\b(?:wrote|writes): ")
"""How a letter, a mail or a comment is led in, wherever it is quoted: "On 7 June 2012, Jo wrote:"."""
_SAYS = re.compile(r"(?<!\S)[a-z]{2,}\b[^\n]*?\s[a-z]{2,}\b")
"""Two words in small letters: a date, an hour and a place alone are a stamp on a page."""
_FILED = re.compile(r"\b[Ff]ile (?:photo|picture|image)\b|\b[Ll]ast updated at \d")
_DENIES = re.compile(
    r"n['’]t\b|\b(?:not|no|none|never|nor|neither|without|den(?:y|ies|ied))\b", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_ENOUGH = re.compile(rf"\W*(?:\w+\W+){{{_WORDS - 1}}}\w")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|“.*")


class Passage(Struct, frozen=True):
    """A sentence, or the clause of it, that tells of something at a date.

    `at` is the sentence's index in its report, `clause` the offsets in the sentence of the words
    that tell of it. `lead` is true for the news of the report itself; `main` where the clause
    carries its sentence. `terms` are the words of the sentence with their factors, by the alphabet.
    """

    report: str
    published: date | None
    at: int
    sentence: Sentence
    clause: tuple[int, int]
    when: When | None
    method: DateMethod
    said: str
    modality: Modality
    lead: bool
    main: bool
    terms: Mapping[str, float]

    @property
    def order(self) -> tuple[date, str, int, int]:
        """By publication, then by place: the same whatever order the reports come in."""
        return self.published or date.max, self.report, self.sentence.start, self.clause[0]

    @property
    def elaborates(self) -> bool:
        """Whether it gives an hour and no day: it goes on with what the report told of that day."""
        return bool(self.said) and _says_hour(self.said)

    @property
    def words(self) -> str:
        """The clause alone."""
        return self.sentence.text[self.clause[0] : self.clause[1]]


@lru_cache(maxsize=1 << 12)
def _says_hour(said: str) -> bool:
    return bool(_HOUR.search(said)) and not _DAY.search(said)


def find(report: Report, reading: Reading) -> tuple[Passage, ...]:
    """The passages of one report, in order.

    A sentence is dated by what it says; the lead, where its main clause names no day, by the
    publication date. What is told as not having happened is left out; of a lead what its main clause denies.
    """
    by_sentence: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        if dating.dates(mention):
            by_sentence.setdefault(mention.sentence, []).append(mention)
    lead = _lead(reading, by_sentence)
    made: list[Passage] = []
    for at in sorted(by_sentence.keys() | {lead} - {-1}):
        sentence = reading.sentences[at]
        if at == lead or reported(sentence.text, reading.language):
            made.extend(_passages(report, sentence, at, by_sentence.get(at, []), at == lead))
    return tuple(made)


def _lead(reading: Reading, dated: Mapping[int, list[Mention]]) -> int:
    """The index of the first sentence that tells something; -1 where there is none.

    One that only sets the scene, with no name, number or day of its own ("There was silence."), leaves the
    news to the sentence after it where that says its day.
    """
    heads = enumerate(reading.sentences[:6])
    telling = list(islice((at for at, sentence in heads if tells(sentence.text)), 2))
    if len(telling) == 2 and telling[0] not in dated and telling[1] in dated:
        return telling[0] if _SPECIFIC.search(reading.sentences[telling[0]].text, 1) else telling[1]
    return telling[0] if telling else -1


@lru_cache(maxsize=1 << 10)
def tells(text: str) -> bool:
    """Whether words can be a sentence of news: long enough, ending as one, not shouted, not a question."""
    if text.rstrip().endswith(("?", ":", "|")) or _IMPRINT.match(text) or is_caption(text):
        return False
    small = large = 0
    for word in _WORD.finditer(text):
        if word[0][0].islower():
            small += 1
            if small == _WORDS:
                return True
        else:
            large += 1
    return small + large >= _WORDS and 2 * small >= small + large - 2


def is_caption(text: str) -> bool:
    """Whether a sentence describes a picture, or stands beside it: news does not tell in the present of a day
    named in full."""
    in_full = (", 19" in text or ", 20" in text) and _IN_FULL.search(text)
    filed = ("ile p" in text or "ile i" in text or "st updated" in text) and _FILED.search(text)
    return bool((in_full and _PICTURED.search(text)) or filed)


def reported(text: str, language: str = "en") -> bool:
    """Whether a sentence is a report's own telling: not somebody's talk or half of a quotation, a list run
    together, or furniture.

    News in English speaks in the third person: "I", "we" and "you" outside quotation marks are a
    reader's comment, a diary, an appeal.
    """
    if len(text) > LONGEST or " | " in text or _IMPRINT.match(text):
        return False
    if language != "en":
        return True
    if _POSTED.match(text) or not _SAYS.search(text) or is_caption(text):
        return False
    if text.count("“") != text.count("”") or text.count('"') % 2:
        return False
    own = _QUOTED.sub(" ", text) if '"' in text or "“" in text else text
    return not is_personal(own)


def _passages(
    report: Report, sentence: Sentence, at: int, mentions: list[Mention], lead: bool
) -> Iterator[Passage]:
    if not _ENOUGH.match(sentence.text):
        return
    parts = clauses.split(sentence.text)
    day, bare, head = report.day, _without(sentence, mentions), _head(sentence.text)
    bare_head = _head(bare) if mentions else head
    told: set[tuple[When, int]] = set()
    main_dated = False
    for mention, clause in dating.telling(sentence, mentions, parts, head):
        when, place = mention.when, (clause.start, clause.end)
        if when is None or (told and (when, clause.start) in told):
            continue
        if dating.is_misread(day, sentence, mention, clause):
            continue
        if len(mentions) > 1:
            told.add((when, clause.start))
        main_dated = main_dated or clause.main
        how: DateMethod = "stated" if mention.anchor == "explicit" else "resolved"
        modality = dating.modality(day, sentence, mention)
        news, terms = lead and clause.main, _terms(bare, bare_head, clause)
        yield Passage(
            report.id, day, at, sentence, place, when, how, mention.text, modality, news, clause.main, terms
        )
    if lead and not main_dated:
        clause = next(part for part in parts if part.main)
        if sentence.modality == "denied" and _DENIES.search(sentence.text, clause.start, clause.end):
            return
        when, place = report.published.when if report.published else None, (clause.start, clause.end)
        ahead = clauses.lies_ahead(sentence.text[clause.start : clause.end])
        modality, terms = sentence.modality if ahead else "told", _terms(bare, bare_head, clause)
        how = "published" if when else "none"
        yield Passage(report.id, day, at, sentence, place, when, how, "", modality, True, True, terms)


def _without(sentence: Sentence, mentions: Sequence[Mention]) -> str:
    """The sentence with blanks for its dates: they are compared as dates."""
    text = sentence.text
    for mention in mentions:
        start, end = mention.start - sentence.start, mention.end - sentence.start
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _head(text: str) -> int:
    """Characters of a sentence's dateline."""
    return len(text) - len(body(text))


def _terms(text: str, head: int, clause: clauses.Clause) -> dict[str, float]:
    start = max(head, clause.start)
    context = f"{text[head:start]} {text[clause.end :]}" if start > head or clause.end < len(text) else ""
    return factors(text[start : clause.end], context)

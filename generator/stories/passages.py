"""Reports + Readings → passages: which sentence tells of what, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import DateMethod, Mention, Modality, Reading, Report, Sentence, When
from generator.stories import clauses
from generator.stories.similarity import NAME_WEIGHT, words
from generator.stories.titles import body

CONTEXT = 0.35
"""What a word outside the dated clause weighs against one inside it: context, not the matter."""

_COARSE = ("decade", "century")
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
_INTENDED = re.compile(
    r"\b(?:could|may|might)\s|\b(?:is|are)\s(?:told|asked|urged|due|to)\b|\b(?:was|were)\sto\sbe\s"
)
_SPECIFIC = re.compile(r"[A-Z0-9]")
_PERSONAL = re.compile(r"\b(?:I|I'm|I’m|we|We|my|My|our|Our|you|You|your|Your|me)\b")
_IMPRINT = re.compile(r"(?:First |Last |Originally )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted) (?:on|at|by|in)\b")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|“.*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or the clause of it, that tells of something at a date.

    `at` is the sentence's index in its report, `clause` the offsets in the sentence of the words
    that tell of it. `lead` is true for the news of the report itself; `main` where the clause
    carries its sentence. `terms` are the words of the sentence with their factors.
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
    terms: tuple[tuple[str, float], ...]

    @property
    def order(self) -> tuple[date, str, int, int]:
        """By publication, then by place: the same whatever order the reports come in."""
        return self.published or date.max, self.report, self.sentence.start, self.clause[0]

    @property
    def elaborates(self) -> bool:
        """Whether it gives an hour and no day: it goes on with what the report told of that day."""
        return bool(_HOUR.search(self.said)) and not _DAY.search(self.said)

    @property
    def words(self) -> str:
        """The clause alone."""
        return self.sentence.text[self.clause[0] : self.clause[1]]


def find(report: Report, reading: Reading) -> tuple[Passage, ...]:
    """The passages of one report, in order.

    A sentence is dated by what it says; the lead, where its main clause names no day, by the
    publication date. What is told as not having happened is left out.
    """
    by_sentence: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        if _dates(mention):
            by_sentence.setdefault(mention.sentence, []).append(mention)
    lead = _lead(reading, by_sentence)
    made: list[Passage] = []
    for at, sentence in enumerate(reading.sentences):
        if at == lead or (at in by_sentence and reported(sentence.text, reading.language)):
            made.extend(_passages(report, sentence, at, by_sentence.get(at, []), at == lead))
    return tuple(made)


def _dates(mention: Mention) -> bool:
    """Whether a mention can date an event: a bounded span, not vague, not denied."""
    when = mention.when
    if when is None or when.earliest is None or when.latest is None or mention.modality == "denied":
        return False
    return mention.type in ("DATE", "TIME") and when.precision not in _COARSE


def _lead(reading: Reading, dated: Mapping[int, list[Mention]]) -> int:
    """The index of the first sentence that tells something; -1 where there is none.

    One that only sets the scene, with no name, number or day of its own ("There was silence."), leaves the
    news to the sentence after it where that says its day.
    """
    telling = [at for at, sentence in enumerate(reading.sentences[:6]) if tells(sentence.text)][:2]
    if len(telling) == 2 and telling[0] not in dated and telling[1] in dated:
        return telling[0] if _SPECIFIC.search(reading.sentences[telling[0]].text, 1) else telling[1]
    return telling[0] if telling else -1


def tells(text: str) -> bool:
    """Whether words can be a sentence of news: long enough, ending as one, not shouted, not a question."""
    told = re.findall(r"\w+", text)
    if len(told) < _WORDS or text.rstrip().endswith(("?", ":", "|")):
        return False
    small = sum(1 for word in told if word[0].islower())
    return 2 * small >= len(told) - 2 or small >= _WORDS


def reported(text: str, language: str = "en") -> bool:
    """Whether a sentence is a report's own telling: not somebody's talk, a list run together, or furniture.

    News in English speaks in the third person: "I", "we" and "you" outside quotation marks are a
    reader's comment, a diary, an appeal.
    """
    if len(text) > LONGEST or " | " in text or _IMPRINT.match(text):
        return False
    return language != "en" or not _PERSONAL.search(_QUOTED.sub(" ", text))


def _passages(
    report: Report, sentence: Sentence, at: int, mentions: list[Mention], lead: bool
) -> Iterator[Passage]:
    if len(re.findall(r"\w+", sentence.text)) < _WORDS:
        return
    parts = clauses.split(sentence.text)
    bare = _without(sentence, mentions)
    told: set[tuple[When, int]] = set()
    main_dated = False
    for mention in _telling(sentence, mentions, parts):
        clause = clauses.dated(sentence, mention, parts)
        if mention.when is None or (mention.when, clause.start) in told:
            continue
        if _is_misread(report, sentence, mention, clause):
            continue
        told.add((mention.when, clause.start))
        main_dated = main_dated or clause.main
        method: DateMethod = "stated" if mention.anchor == "explicit" else "resolved"
        news = lead and clause.main
        modality = _modality(report, sentence, mention)
        yield _passage(report, sentence, bare, at, clause, mention.when, method, mention.text, modality, news)
    if lead and not main_dated and sentence.modality != "denied":
        clause = next(part for part in parts if part.main)
        published = report.published.when if report.published else None
        how: DateMethod = "published" if published else "none"
        ahead = clauses.lies_ahead(sentence.text[clause.start : clause.end])
        modality = sentence.modality if ahead else "told"
        yield _passage(report, sentence, bare, at, clause, published, how, "", modality, True)


def _is_misread(report: Report, sentence: Sentence, mention: Mention, clause: clauses.Clause) -> bool:
    """Whether a day that is only named by its place in the week came out as past, of what is intended ("could
    be lifted out on Wednesday"): nothing happened then."""
    when, day = mention.when, report.day
    if mention.anchor == "explicit" or not when or not when.latest or not day or when.latest >= day:
        return False
    at = mention.start - sentence.start
    start = max(clause.start, sentence.text.rfind(" that ", 0, at), 0)
    return not clauses.says_when(sentence, mention) and bool(_INTENDED.search(sentence.text, start, at))


def _modality(report: Report, sentence: Sentence, mention: Mention) -> Modality:
    """What is said of a day: ahead where it came after the report; told where a threat was made that day."""
    when, day = mention.when, report.day
    if when is None or day is None or mention.modality == "denied":
        return mention.modality
    if when.earliest and when.earliest > day:
        return mention.modality if mention.modality != "told" else "planned"
    return "told" if clauses.tells_of_saying(sentence.text) else mention.modality


def _telling(
    sentence: Sentence, mentions: Sequence[Mention], parts: tuple[clauses.Clause, ...]
) -> list[Mention]:
    """The mentions that date what a sentence tells: not the day on which it was said, where what was said
    has a day of its own, nor the dateline's; nor the month beside a day in one clause."""
    head = len(sentence.text) - len(body(sentence.text))
    if any(m.when and m.when.is_day and m.start - sentence.start >= head for m in mentions):
        mentions = [m for m in mentions if m.start - sentence.start >= head]
    clause_of = {m: clauses.dated(sentence, m, parts) for m in mentions}
    days = [m for m in mentions if m.when and m.when.is_day]
    told = {clause_of[m].start for m in days if not clauses.says_when(sentence, m)}
    dated = any(clause_of[m].main for m in days if not clauses.says_when(sentence, m))
    kept = [m for m in days if not (dated and clauses.says_when(sentence, m))]
    return [m for m in mentions if m in kept or (m not in days and clause_of[m].start not in told)]


def _passage(
    report: Report,
    sentence: Sentence,
    bare: str,
    at: int,
    clause: clauses.Clause,
    when: When | None,
    method: DateMethod,
    said: str,
    modality: Modality,
    lead: bool,
) -> Passage:
    return Passage(
        report.id,
        report.day,
        at,
        sentence,
        (clause.start, clause.end),
        when,
        method,
        said,
        modality,
        lead,
        clause.main,
        _terms(bare, clause),
    )


def _without(sentence: Sentence, mentions: Sequence[Mention]) -> str:
    """The sentence with blanks for its dates: they are compared as dates."""
    text = sentence.text
    for mention in mentions:
        start, end = mention.start - sentence.start, mention.end - sentence.start
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _terms(text: str, clause: clauses.Clause) -> tuple[tuple[str, float], ...]:
    head = len(text) - len(body(text))
    inside = words(text[max(head, clause.start) : clause.end])
    around = words(text[head : max(head, clause.start)]) + words(text[clause.end :])
    best: dict[str, float] = {}
    for told, part in ((inside, 1.0), (around, CONTEXT)):
        for word, name in told:
            best[word] = max(best.get(word, 0.0), part * (NAME_WEIGHT if name else 1.0))
    return tuple(sorted(best.items()))

"""A Report → the sentences that say when: sentences, expressions, resolution."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from generator.mentions import (
    anchors,
    bounds,
    detection,
    events,
    grammar,
    languages,
    modality,
    resolve,
    sentences,
    spans,
    words,
)
from generator.mentions.expressions import Beside, Expression, Found, is_bare
from generator.mentions.languages import Language
from generator.mentions.resolved import Resolved
from generator.model import Mention, Modality, Reading, Report, Sentence, When
from generator.problems import Problem


class Options(Struct, frozen=True):
    """How dates are read. Table `[mentions]`."""

    language: str = ""
    """The language of the reports, where it is not to be told from each text."""


class _Place(Struct, frozen=True):
    """An expression and where it stands in the report's text."""

    start: int
    end: int
    sentence: int
    meaning: Expression
    modifier: str
    modality: Modality
    ahead: bool


def find(report: Report, options: Options = Options()) -> Reading:
    """The report's sentences and mentions, resolved against its publication date where it has one.

    Without a publication date, only what is complete in itself has a `when`; what is relative has a
    TIMEX3 value with X for what is unknown, and the anchor "none". Time is linear in the text.
    """
    text = report.text
    code = options.language or report.language.lower().partition("-")[0] or detection.language(text)
    language = languages.language(code)
    told: list[Sentence] = []
    places: list[_Place] = []
    start = 0
    for paragraph in report.paragraphs:
        low = words.lowered(paragraph)
        for first, after in sentences.split(paragraph, code):
            written = paragraph[first:after]
            found, manner = _read(written, low[first:after], language, start + first, len(told))
            places.extend(found)
            told.append(Sentence(start + first, start + after, written, manner))
        start += len(paragraph) + 2
    problems = () if language.known else (_unknown(report.path, code),)
    return Reading(report.id, tuple(told), _resolved(report, text, told, places), code, problems)


def _read(
    written: str, low: str, language: Language, offset: int, number: int
) -> tuple[list[_Place], Modality]:
    """What a sentence says of when, and how it is told."""
    letters = words.letters_of(low, language.lexicon)
    if not language.grammar.triggers.search(letters):
        clauses = modality.Clauses.of(letters)
        return [], modality.of_sentence(clauses) if clauses else "told"
    tokens, ends = words.words_of(low)
    found = grammar.expressions(language.grammar, tokens, letters, language.lexicon.values, written, ends)
    letters = words.with_modal_may(tokens, letters, written, ends)
    clauses = modality.Clauses.of(letters)
    made: list[_Place] = []
    for one in found:
        manner = modality.of_mention(clauses, one.first, one.after) if clauses else "told"
        bound = bounds.modifier(one, tokens, letters, manner)
        start, end = ends[one.first] - len(tokens[one.first]), ends[one.after - 1]
        ahead = is_bare(one.meaning) and _ahead(tokens, letters, clauses, one)
        made.append(_Place(offset + start, offset + end, number, one.meaning, bound, manner, ahead))
    return made, modality.of_sentence(clauses) if clauses else "told"


def _ahead(tokens: list[str], letters: str, clauses: modality.Clauses | None, found: Found) -> bool:
    """Whether a bare weekday or month is the next one. "Friday's vote" is behind, but "ahead of Friday's
    vote" is not; "issued Friday" and "issued on Friday" are, but "to be issued Friday" is not."""
    last = found.first - 1 - (letters[found.first - 1 : found.first] == words.LETTER["ON"])
    if letters[max(last - 1, 0) : last + 1] == words.LETTER["AHEAD"] + words.LETTER["OF"]:
        return True
    if letters[found.after : found.after + 1] == words.LETTER["POSS"]:
        return False
    if modality.is_scheduled(tokens, letters, last, found):
        return True
    if modality.is_over(tokens, letters, last):
        return False
    done = last >= 0 and letters[last] == words.OTHER and tokens[last].endswith("ed")
    if done and letters[last - 1 : last] != words.LETTER["BE"]:
        return False
    return clauses is not None and modality.looks_ahead(clauses, found.first)


def _resolved(report: Report, text: str, told: list[Sentence], places: list[_Place]) -> tuple[Mention, ...]:
    known = anchors.context([place.meaning for place in places], report.day)
    made: list[Mention] = []
    beside: list[_Place] = []
    for place in places:
        if isinstance(place.meaning, Beside):
            beside.append(place)
            continue
        resolved = resolve.resolve(place.meaning, replace(known, ahead=True) if place.ahead else known)
        if resolved is not None:
            plain = spans.when(resolved.value)
            when = spans.when(resolved.value, place.modifier) if place.modifier else plain
            made.append(_mention(place, text, resolved, when))
            known = known.after(place.meaning, plain)
    if beside:
        made.extend(_beside(beside, report, events.days(told, made)))
        made.sort(key=lambda mention: mention.start)
    return tuple(made)


def _beside(places: list[_Place], report: Report, days: Mapping[str, date]) -> Iterator[Mention]:
    """What is counted from events, once the report's other dates are known."""
    for place in places:
        if isinstance(place.meaning, Beside):
            day = days.get(place.meaning.event)
            if place.modality == "told" and _is_ahead(place.meaning, day, report.day):
                day = None  # "a year after his death" is not a year after yesterday's: another's is meant
            resolved = resolve.beside(place.meaning, day)
            yield _mention(place, report.text, resolved, spans.when(resolved.value, place.modifier))


def _is_ahead(meaning: Beside, event: date | None, published: date | None) -> bool:
    """Whether what is counted from an event that was comes after the day of writing."""
    if event is None or published is None or event > published:
        return False
    when = spans.when(resolve.beside(meaning, event).value)
    return when is not None and when.earliest is not None and when.earliest > published


def _mention(place: _Place, text: str, resolved: Resolved, when: When | None) -> Mention:
    said = text[place.start : place.end]
    return Mention(
        place.start,
        place.end,
        said,
        resolved.type,
        resolved.value,
        place.sentence,
        when,
        place.modifier,
        resolved.anchor,
        place.modality,
    )


def _unknown(path: str, code: str) -> Problem:
    named = "a language that is not known" if code == detection.UNKNOWN else f'the language "{code}"'
    return Problem(
        path,
        0,
        f"no words for dates in {named}: only dates in digits are read",
        'where it is another language, set language = "en" in [mentions] or in the report',
    )

"""A Report → the sentences that say when: sentences, expressions, resolution."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.mentions import anchors, grammar, modality, sentences, spans, words
from generator.mentions.expressions import Found
from generator.mentions.grammar import english as english_rules
from generator.mentions.languages import english
from generator.mentions.resolve import resolve
from generator.model import Mention, Modality, Reading, Report, Sentence


@dataclass(frozen=True, slots=True)
class Options:
    """How dates are read. Table `[mentions]`."""

    language: str = ""
    """The language of the reports, where it is not to be told from each text."""


@dataclass(frozen=True, slots=True)
class _Place:
    """An expression and where it stands in the report's text."""

    start: int
    end: int
    sentence: int
    found: Found
    modality: Modality
    ahead: bool


def find(report: Report, options: Options = Options()) -> Reading:
    """The report's sentences and mentions, resolved against its publication date where it has one.

    Without a publication date, only what is complete in itself has a `when`; what is relative has a
    TIMEX3 value with X for what is unknown, and the anchor "none".
    """
    rules, lexicon = english_rules.grammar(), english.lexicon()
    told: list[Sentence] = []
    places: list[_Place] = []
    start = 0
    for number, paragraph in enumerate(report.paragraphs):
        low = words.lowered(paragraph)
        for first, after in sentences.split(paragraph):
            tokens, letters = words.letters_of(low[first:after], lexicon)
            if rules.triggers.search(letters):
                in_sentence = words.spans_of(low[first:after])
                written = paragraph[first:after]
                for one in grammar.expressions(rules, tokens, letters, lexicon.values, written, in_sentence):
                    clause = modality.clause(letters, one.first, one.after)
                    places.append(
                        _Place(
                            start + first + in_sentence[one.first][0],
                            start + first + in_sentence[one.after - 1][1],
                            len(told),
                            one,
                            modality.modality(clause),
                            _ahead(tokens, letters, one),
                        )
                    )
            told.append(
                Sentence(
                    start + first, start + after, paragraph[first:after], number, modality.modality(letters)
                )
            )
        start += len(paragraph) + 2
    return Reading(report.id, tuple(told), _resolved(report, places))


def _resolved(report: Report, places: list[_Place]) -> tuple[Mention, ...]:
    meanings = [place.found.meaning for place in places]
    known = anchors.Context(report.day, anchors.register(meanings, report.day))
    if known.register == "narrative":
        within = anchors.fences(meanings)
        known = replace(known, within=within, year=anchors.beginning(meanings, within))
    text = report.text
    made: list[Mention] = []
    for place in places:
        resolved = resolve(place.found.meaning, replace(known, ahead=place.ahead))
        if resolved is None:
            continue
        when = spans.when(resolved.value, place.found.modifier)
        made.append(
            Mention(
                place.start,
                place.end,
                text[place.start : place.end],
                resolved.type,
                resolved.value,
                place.sentence,
                when,
                place.found.modifier,
                resolved.anchor,
                place.modality,
            )
        )
        known = known.after(place.found.meaning, when)
    return tuple(made)


def _ahead(tokens: list[str], letters: str, found: Found) -> bool:
    """Whether a bare weekday or month is the next one. "Friday's vote" and "issued Friday" are behind."""
    after, last = tokens[found.after : found.after + 1], tokens[max(found.first - 1, 0)]
    if after in (["'s"], ["’s"]) or (last.endswith("ed") and letters[found.first - 1] == words.OTHER):
        return False
    return modality.looks_ahead(modality.before(letters, found.first))

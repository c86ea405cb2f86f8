"""A Report → the sentences that say when: sentences, expressions, resolution."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Mention, Reading, Report, Sentence, When


@dataclass(frozen=True, slots=True)
class Options:
    """How dates are read. Table `[mentions]`."""

    language: str = ""
    """The language of the reports, where it is not to be told from each text."""


def find(report: Report, options: Options = Options()) -> Reading:
    """The report's sentences and mentions, resolved against its publication date where it has one.

    Without a publication date, only what is complete in itself has a `when`; what is relative has a
    TIMEX3 value with X for what is unknown, and the anchor "none".
    """
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    start = 0
    for number, paragraph in enumerate(report.paragraphs):
        at = len(sentences)
        sentences.append(Sentence(start, start + len(paragraph), paragraph, number))
        mentions.extend(
            Mention(start + m.start(), start + m.end(), m[0], "DATE", m[0], at, When.parse(m[0]))
            for m in re.finditer(r"\b\d{4}-[01]\d-[0-2]\d\b", paragraph)
        )
        start += len(paragraph) + 2
    return Reading(report.id, tuple(sentences), tuple(mentions))

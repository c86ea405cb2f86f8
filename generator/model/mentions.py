"""What is found in a report: its sentences, and those words in them that say when."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from generator.model.when import When
from generator.problems import Problem

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

Modality = Literal["told", "planned", "conditional", "denied"]
"""told: as having happened; planned: intended, due, threatened or feared; conditional: under an if;
denied: as not having happened."""

Anchor = Literal["explicit", "published", "narrative", "none"]
"""What a mention was resolved against: nothing (it is complete in itself), the publication date, the
date told before it; "none" where it could not be resolved."""


class Mention(Struct, frozen=True):
    """Words that say when, and the calendar span that they resolve to.

    `start` and `end` are offsets into the report's `text`. `type` and `value` are TIMEX3 (ISO-TimeML);
    `modifier` is TIMEX3's `mod` ("APPROX", "START", "BEFORE", ...) or empty. `when` is None where no
    calendar span is meant (durations, sets, "now" without an anchor). `sentence` is the index into
    `Reading.sentences`.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    sentence: int
    when: When | None = None
    modifier: str = ""
    anchor: Anchor = "explicit"
    modality: Modality = "told"


class Sentence(Struct, frozen=True):
    """A sentence of a report; offsets into its `text`."""

    start: int
    end: int
    text: str
    modality: Modality = "told"


class Reading(Struct, frozen=True):
    """A report's sentences, in order, and the mentions in them, in order."""

    report: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    language: str = "en"
    problems: tuple[Problem, ...] = ()

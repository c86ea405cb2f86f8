"""Sentences that tell of what happened, and of what did not."""

from __future__ import annotations

import pytest

from generator import mentions
from generator.model import Modality, Report

CASES: list[tuple[Modality, str]] = [
    ("told", "The ferry sank."),
    ("told", "The roof fell due to the storm."),
    ("told", "The firm, which plans to grow, opened a plant."),
    ("told", "Sales were better than expected."),
    ("told", "She marched in May."),
    ("told", "Not only the roof fell."),
    ("told", "He asked if it was late."),
    ("planned", "The board will vote."),
    ("planned", "Officials said the talks will resume."),
    ("planned", "They plan to strike."),
    ("planned", "They threatened to strike."),
    ("planned", "They vowed to strike again."),
    ("planned", "The trial was due to open."),
    ("planned", "The trial is expected to open."),
    ("planned", "The trial is set to open."),
    ("planned", "The king is to visit."),
    ("planned", "It is going to rain."),
    ("planned", "The bridge may close."),
    ("planned", "They urged the king to leave."),
    ("conditional", "If the board votes, he goes."),
    ("conditional", "He goes unless the board votes."),
    ("conditional", "She would have won."),
    ("denied", "The board did not vote."),
    ("denied", "The board didn't vote."),
    ("denied", "The board won't vote."),
    ("denied", "The board has not voted."),
    ("denied", "He never left."),
    ("denied", "He denied the charge."),
    ("denied", "They failed to agree."),
]


@pytest.mark.parametrize(("modality", "text"), CASES)
def test_how_a_sentence_is_told(modality: Modality, text: str) -> None:
    (sentence,) = mentions.find(Report("r", "content/r.txt", "", (text,), language="en")).sentences
    assert sentence.modality == modality

"""Which clause a date belongs to: the words in brackets are the clause that the mention dates."""

from __future__ import annotations

import pytest

from generator import mentions
from generator.stories import clauses
from tests.stories.desk import report

DATED = [
    "[The ferry sank on Tuesday], as the storm grew.",
    "The company sacked the captain[ after the ferry sank on Tuesday].",
    "[After the ferry sank on Tuesday], the company sacked the captain.",
    "The mayor visited the quay[, which was flooded on Tuesday].",
    "[The ferry has been aground] since Tuesday.",
    "[The ferry sank off the island], the coast guard said on Tuesday.",
    "The crew rested[, and on Tuesday the ferry sank].",
]


@pytest.mark.parametrize("marked", DATED)
def test_the_clause_that_is_dated(marked: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    reading = mentions.find(report("a", "2023-05-12", text))
    (sentence,) = reading.sentences
    mention = next(m for m in reading.mentions if "Tuesday" in m.text)
    clause = clauses.dated(sentence, mention, clauses.split(text))
    assert text[clause.start : clause.end].rstrip(".") == text[start:end].rstrip(".")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The minister warned on Tuesday that the bridge would close.", True),
        ("The bridge would have closed on Tuesday, the minister said.", False),
        ("The bridge closed on Tuesday.", False),
    ],
)
def test_a_threat_is_told_on_the_day_it_is_made(text: str, told: bool) -> None:
    assert clauses.tells_of_saying(text) is told

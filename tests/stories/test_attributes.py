"""Months and years that say when, and those that only say which thing is meant."""

from __future__ import annotations

import pytest

from generator import mentions
from generator.stories import attributes, passages
from tests.stories.desk import report

WHICH = [
    "The ferry was bought under a 1994 agreement with the islands.",
    "Nobody was blamed for last April's fire.",
    "He returned to the aims of his 2016 campaign.",
    "A grey 2013 Brenn van hit the gate.",
    "The mayor praised Expo 2015.",
    "Nobody knows whether the fire in the mill in April was laid on purpose.",
    "It was the worst flood since the one in 1999.",
    "The council rejected last year's budget.",
    "It broke out after a disputed 2009 vote.",
    "The former mayor and 1988 candidate of the party came.",
]
WHEN = [
    "The islands agreed on a ferry in 1994.",
    "He broke with the party during the 2008 election.",
    "The storm in May killed two.",
    "In 2016 he won.",
    "The government last month showed a plan.",
    "She was told that in 1976 it caused deaths.",
    "His father died in Brenn in 2009.",
    "The rising has gone on since the marches began in March.",
    "The mill burned down in April.",
]


@pytest.mark.parametrize("sentence", WHICH)
def test_a_date_that_says_which_dates_nothing(sentence: str) -> None:
    assert is_attributive(sentence)


@pytest.mark.parametrize("sentence", WHEN)
def test_a_date_that_says_when_dates_the_sentence(sentence: str) -> None:
    assert not is_attributive(sentence)


def test_the_day_of_saying_is_the_news_and_the_month_of_a_noun_is_not() -> None:
    told = report(
        "a",
        "2019-06-26",
        "Nothing suggests that the fire in the mill in April was laid, the prosecutor said on Wednesday.",
    )
    found = passages.find(told, mentions.find(told))
    assert [p.when.edtf for p in found if p.when] == ["2019-06-26"]


def test_where_a_time_ended_nothing_happened() -> None:
    told = report(
        "a", "2019-06-26", "It goes back to what was done in Ostra from May 2 through at least May 9."
    )
    found = passages.find(told, mentions.find(told))
    assert "2019-05-09" not in {p.when.edtf for p in found if p.when}


def is_attributive(text: str) -> bool:
    reading = mentions.find(report("a", "2019-06-26", text))
    (mention,) = reading.mentions
    return attributes.is_attributive(reading.sentences[mention.sentence], mention)

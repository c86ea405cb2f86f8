"""Who is told to have said what."""

from __future__ import annotations

import pytest

from generator import mentions
from generator.model import Quote
from generator.stories import quotes
from tests.stories.desk import report

SPOKEN = [
    ('"We will rebuild the quay," harbour master Ines Calder said.', "Ines Calder"),
    ('"We will rebuild the quay," said Ines Calder, the harbour master.', "Ines Calder"),
    ("Ines Calder told reporters: “We will rebuild the quay.”", "Ines Calder"),
    ("“We will rebuild the quay,” Calder was quoted as saying.", "Calder"),
    ('The chair of the Brenn Council Ines Calder said "we will rebuild the quay".', "Ines Calder"),
    ('"We will rebuild the quay" is written on the wall.', ""),
    ('The editor of the Brenn Post, Ines Calder, said "we will rebuild the quay".', "Ines Calder"),
    ("“We will rebuild the quay,” Cho Yang Ho told reporters.", "Cho Yang Ho"),
    ("“We will rebuild the quay,” President Omar al-Calder said.", "President Omar al-Calder"),
    ("Activists say that “we will rebuild the quay”, the harbour master added.", ""),
    ("“We will rebuild the quay,” a resident of Brenn told reporters.", ""),
    ("In January Ostra was flooded. January, the worst month, saying “we will rebuild the quay”.", ""),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_the_speaker_is_who_the_report_names(text: str, speaker: str) -> None:
    reading = mentions.find(report("a", "2023-05-11", text))
    (quote,) = [q for n in range(len(reading.sentences)) for q in quotes.spoken(reading, n)]
    assert quote.text.lower().startswith("we will rebuild the quay")
    assert quote.speaker == speaker


def test_he_is_who_spoke_just_before() -> None:
    reading = mentions.find(
        report(
            "a", "2023-05-11", 'Ines Calder said the storm was over.\n"We will rebuild the quay," she added.'
        )
    )
    (quote,) = quotes.spoken(reading, 1)
    assert quote.speaker == "Ines Calder"


def test_terms_in_quotation_marks_are_no_quotes() -> None:
    reading = mentions.find(report("a", "2023-05-11", 'The so-called "ghost ship" sank.'))
    assert list(quotes.spoken(reading, 0)) == []


def test_the_name_of_a_book_or_programme_is_no_quote() -> None:
    reading = mentions.find(
        report("a", "2023-05-11", 'She spoke on "Meet the Harbour Press" and "The Late Tide."')
    )
    assert list(quotes.spoken(reading, 0)) == []


def test_he_is_of_whom_the_last_sentence_tells_before_who_spoke_earlier() -> None:
    text = (
        "Ines Calder said that the storm was over. Jonas Brenn wondered at that. "
        '"We will rebuild the quay," he said.'
    )
    reading = mentions.find(report("a", "2023-05-11", text))
    assert [q.speaker for q in quotes.spoken(reading, 2)] == ["Jonas Brenn"]


def test_he_is_of_whom_the_sentence_before_tells() -> None:
    text = 'Mayor Ines Calder left a dinner for the quay. "We will rebuild the quay," she said at midnight.'
    reading = mentions.find(report("a", "2023-05-11", text))
    assert [q.speaker for q in quotes.spoken(reading, 1)] == ["Ines Calder"]


SAYINGS = [
    (
        "Calder",
        "I give the keys to you now, as we agreed",
        "Ines Calder",
        "I hand to you these keys, as we agreed",
        True,
    ),
    ("", "We are well in the cabin, all 14 of us", "", "All 14 of us are fine in the hut.", True),
    ("", "We are well in the cabin, all of us", "", "All of us are fine in the hut.", False),
    (
        "Calder",
        "I give the keys to you now, as we agreed",
        "Lund",
        "I hand to you these keys, as we agreed",
        False,
    ),
    (
        "Calder",
        "I give the keys to you now, as we agreed",
        "Calder",
        "I will never see the keys again, we fear",
        False,
    ),
]


@pytest.mark.parametrize(("speaker", "text", "other", "words", "expected"), SAYINGS)
def test_two_translations_are_one_saying(
    speaker: str, text: str, other: str, words: str, expected: bool
) -> None:
    assert quotes.same(Quote(text, speaker, "a"), Quote(words, other, "b")) is expected

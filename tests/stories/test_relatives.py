"""Relative clauses of our own, and what is told of what their pronouns stand for."""

from __future__ import annotations

import pytest

from generator.stories import relatives, titles

CLAUSES = [
    (
        "The council praised Ines Calder, who led the port in 1994.",
        "1994",
        "Ines Calder led the port in 1994.",
    ),
    ("She came with a man who returned from Ostra in May.", "May", "a man returned from Ostra in May."),
    ("A gale drove the ferry, which sank on Friday, ashore.", "Friday", "the ferry sank on Friday"),
    (
        "The mayor, who left for Ostra, Lantern, in May, won.",
        "May",
        "The mayor left for Ostra, Lantern, in May",
    ),
    ("He met his three sons, who left Ostra in May.", "May", ""),  # whose sons
    ("The mayor, who left in May, was seen in Ostra.", "May", "The mayor left in May"),
    ("The mayor, who led the port, was seen in Ostra in May.", "May", ""),  # not the date of the clause
    ("They met the two who returned from Ostra in May.", "May", ""),  # it says which two
    ("It was a report on Ostra, which came out in May.", "May", ""),  # the report, not Ostra
    ("They met Bo Lund and Ines Calder, who were in Ostra in May.", "May", ""),  # both
    ("Calder is a pilot who came to Ostra in May.", "May", ""),  # the news is hers
    ("A man who left Ostra in May was found.", "May", ""),  # where the clause ends nobody can tell
    ("He sold it in May, which he regretted in June.", "June", ""),
]


@pytest.mark.parametrize(("sentence", "said", "told"), CLAUSES)
def test_a_relative_clause_tells_of_what_its_pronoun_stands_for(sentence: str, said: str, told: str) -> None:
    start = next(at for at in (sentence.find(word) for word in (", who ", ", which ", " who ")) if at >= 0)
    assert relatives.alone(sentence, start, len(sentence), said) == told


def test_such_a_clause_is_the_headline_of_its_date() -> None:
    sentence = (
        "Lund will be the second mayor from the islands, after Ines Calder, who served from 1985 to 1994."
    )
    told = titles.from_clause(sentence, sentence.index(", who"), len(sentence), "1985")
    assert told == "Ines Calder served from 1985 to 1994"

"""Long sentences of our own, and where they are cut."""

from __future__ import annotations

import pytest

from generator.stories import titles

CUT = [
    (  # the verb of the subject is to come
        "The mayor of Port Calder, who had fled to the islands in the night after the vote, was found on"
        " Monday by the coast guard.",
        "The mayor of Port Calder, who had fled to the islands in the night after the vote, was found on"
        " Monday by the coast guard",
    ),
    (
        "A study of the tides around the islands published in May, for instance, found that the ferry was"
        " driven ashore by a current, which nobody had expected.",
        "A study of the tides around the islands published in May, for instance, found that the ferry was"
        " driven ashore by a current, which nobody had expected",
    ),
    (
        "The quarrel between the council and its owner, argued in lively sessions at the court of"
        " Ostra on Tuesday, turns the town against the islands.",
        "The quarrel between the council and its owner, argued in lively sessions at the court of"
        " Ostra on Tuesday, turns the town against the islands",
    ),
    (
        "Ines Calder, in a letter to the council of Port Calder that the mayor read out on Monday, said"
        " the ferry had not been inspected.",
        "Ines Calder, in a letter to the council of Port Calder that the mayor read out on Monday, said"
        " the ferry had not been inspected",
    ),
    (  # a list is told whole or not at all
        "Divers brought up the bell of the ferry, two anchors, a safe and the log of the captain from the"
        " wreck at Lantern Point on Monday morning with a crane.",
        "Divers brought up the bell of the ferry, two anchors, a safe and the log of the captain from the"
        " wreck at Lantern Point",
    ),
    (  # what somebody was named as belongs to the verb
        "Ines Calder was named on Monday night in the town hall of Ostra as the next director of the harbour"
        " company.",
        "Ines Calder was named on Monday night in the town hall of Ostra as the next director of the harbour"
        " company",
    ),
    (  # what only leads to the news goes
        "Despite a warning that the harbour master of Port Calder had given to the council on Friday, the"
        " ferry sailed from Ostra with 120 people on board.",
        "The ferry sailed from Ostra with 120 people on board",
    ),
    (  # no clause ends, and it is short enough
        "The harbour master of Port Calder told the council that the ferry had not been inspected by anybody"
        " in the winter.",
        "The harbour master of Port Calder told the council that the ferry had not been inspected by anybody"
        " in the winter",
    ),
]


@pytest.mark.parametrize(("sentence", "headline"), CUT)
def test_a_long_sentence_is_cut_where_what_it_tells_is_done(sentence: str, headline: str) -> None:
    assert titles.shorten(sentence) == headline


def test_an_opening_clause_ends_at_its_comma() -> None:
    sentence = "By the time the council met on Friday, the ferry had sunk."
    assert titles.from_clause(sentence, 0, sentence.index(", ")) == sentence.rstrip(".")

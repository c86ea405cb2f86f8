"""Sentences of our own and the headlines cut from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.stories import titles, wording

SANK = "The ferry sank off Lantern Point"
CUT = [
    (f"{SANK}.", SANK),
    (f"But {SANK[0].lower()}{SANK[1:]}.", SANK),
    ("BRENN (Wire) - It sank.", "BRENN (Wire) - It sank"),  # too little would be left
    (f"PORT CALDER, May 11 (Example Wire) - {SANK}.", SANK),
    (f"PORT CALDER: {SANK}.", SANK),
    (f"{SANK}, the coast guard said on Thursday.", SANK),
    (f"{SANK}, the head of the coast guard, Ines Calder, said.", SANK),
    (
        f"{SANK} with 12 people on board in the worst storm for years, although its owner had promised that"
        " it could not, and although the harbour master had forbidden it to sail.",
        f"{SANK} with 12 people on board in the worst storm for years",
    ),
]


@pytest.mark.parametrize(("sentence", "headline"), CUT)
def test_headlines_are_cut_where_a_clause_ends(sentence: str, headline: str) -> None:
    assert titles.shorten(sentence) == headline


def test_a_date_that_says_which_one_is_meant_stays() -> None:
    told = "In the 1994 war, the islands lost two ferries"
    assert titles.shorten(f"{told}.", "1994") == told


def test_a_leading_phrase_stays_where_its_date_is_set_against_another() -> None:
    told = (
        "In the war of the islands in 1994, the navy shelled one of the two harbours that were closed"
        " again on Sunday."
    )
    assert titles.shorten(told, "1994") == told.rstrip(".")


@pytest.mark.parametrize("said", ["On Wednesday", "Earlier in the day", "Later on Wednesday"])
def test_a_leading_date_goes(said: str) -> None:
    told = titles.shorten(f"{said}, divers found the wreck of the ferry.", said.removeprefix("On "))
    assert told == "Divers found the wreck of the ferry"


CLAUSES = [
    ("Two were freed after rebels seized Brenn on Monday.", " after", "Rebels seized Brenn on Monday"),
    ("He saw the church, which burned on Monday.", ", which", "The church burned on Monday"),
    ("Thirty are trapped after a cave-in.", " after", "Thirty are trapped after a cave-in"),
    (
        "The mayor named no aims, but rather repeated those of May.",
        ", but",
        "The mayor named no aims, but rather repeated those of May",
    ),
    (
        "The mayor said that two had died, and that a third was found on Monday.",
        ", and",
        "A third was found on Monday",
    ),
    (
        "The ferry, found after weeks at sea, was towed to Ostra on Monday.",
        " after",
        "The ferry, found after weeks at sea, was towed to Ostra on Monday",
    ),
    (
        "The lead grew right after the first debate and shrank on Monday.",
        " after",
        "The lead grew right after the first debate and shrank on Monday",
    ),
    (
        "Calder said four had been held, but two of them were freed on Monday.",
        ", but",
        "Calder said four had been held, but two of them were freed on Monday",
    ),
    (
        "The walls that were built after Storm Vera in 1995 held.",
        " after",
        "The walls that were built after Storm Vera in 1995 held",
    ),
]


@pytest.mark.parametrize(("sentence", "opens", "headline"), CLAUSES)
def test_a_clause_stands_alone_only_with_a_verb_and_a_subject(
    sentence: str, opens: str, headline: str
) -> None:
    assert titles.from_clause(sentence, sentence.index(opens), len(sentence)) == headline


HEADS = [
    (
        "Its chairman, Ines Calder, said that the stern of the ferry had begun to move on Saturday night.",
        "The stern of the ferry had begun to move on Saturday night",
    ),
    (
        "The ferry's manager, Lantern Shipping, said that an attempt to refloat it had failed on Thursday.",
        "The ferry's manager, Lantern Shipping, said that an attempt to refloat it had failed on Thursday",
    ),
    (
        "Only 80 of the 850 crowns that had been pledged after the storm have been paid so far, he said.",
        "Only 80 of the 850 crowns that had been pledged after the storm have been paid so far",
    ),
]


@pytest.mark.parametrize(("sentence", "headline"), HEADS)
def test_a_headline_is_a_main_clause_with_its_verb(sentence: str, headline: str) -> None:
    assert titles.from_clause(sentence, 0, len(sentence)) == headline


OPENED = [
    (
        "Before being towed to Ostra on Friday, the ferry lay off Lantern Point.",
        "Before being towed to Ostra on Friday, the ferry lay off Lantern Point",
    ),
    (
        "While dozens of members stayed away on Friday, he was sworn in.",
        "Dozens of members stayed away on Friday",
    ),
    (
        "Since the report of May 2 on his accounts, the mayor has given two answers.",
        "Since the report of May 2 on his accounts, the mayor has given two answers",
    ),
]


@pytest.mark.parametrize(("sentence", "headline"), OPENED)
def test_an_opening_clause_stands_alone_without_the_word_that_opens_it(sentence: str, headline: str) -> None:
    assert titles.from_clause(sentence, 0, sentence.index(", ")) == headline


NOT_WHOLE = [
    "The mayor of Ostra said on Thursday",
    "At least 17 soldiers had been killed late",
    "The town received a call from someone",
    "The worst quarrel of the debate came",
    "The mayor sent an envoy to Ostra on Monday to meet",
    "The harbour was closed by the mayor, ordered",
    "The mayor, who had led the council, told reporters on Friday",
    "The harbour master said on Monday a man",
    "A fire had broken out, the coast guard said, adding",
    "For the first time the owner showed some of the ferry's",
    "“It sank within minutes, and nobody came,” Ines Calder",
]


@pytest.mark.parametrize("told", NOT_WHOLE)
def test_no_headline_stops_where_more_must_come(told: str) -> None:
    assert not wording.whole(told)


def test_what_ran_into_a_wire_s_dateline_goes_with_it() -> None:
    head = "Picture by Lantern Films BRENN | Fri May 12, 2023 7:12 pm BRENN (Example Wire) - "
    assert titles.body(f"{head}{SANK}.") == f"{SANK}."


def test_who_wrote_it_is_no_part_of_the_sentence() -> None:
    assert titles.body("By the Lantern Wire Staff The ferry sank off Lantern Point.") == f"{SANK}."


def test_a_headline_never_ends_within_a_clause() -> None:
    sentence = (
        "Roads out of Port Calder were jammed on Saturday as Storm Vera, which had crossed the islands on"
        " Friday, gathered strength and turned towards the harbour."
    )
    told = titles.from_clause(sentence, 0, sentence.index(", which"))
    assert told == "Roads out of Port Calder were jammed on Saturday"


def test_a_report_s_own_headline_needs_no_verb() -> None:
    assert titles.fitness("Port Calder after the storm: no water", given=True) == 1.0
    assert titles.fitness("Port Calder after the storm: no water") < 1.0


@pytest.mark.parametrize(
    "text", ["He denied it.", "They left the island.", "But the ferry sank.", "Will it sail?", "“It sank."]
)
def test_what_leans_on_other_sentences_does_not_tell_alone(text: str) -> None:
    assert not titles.tells_alone(text)


@given(st.text(max_size=300))
def test_headlines_are_pieces_of_their_sentence(text: str) -> None:
    told = titles.shorten(text)
    assert told[1:] in text


@pytest.mark.parametrize("unit", ["A (", "A, said ", "“", "before after ", "Jan A, ", "( - "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    titles.shorten(unit * 20_000)

"""Headlines of our own that open with a pronoun, and whose name they get."""

from __future__ import annotations

import pytest

from generator import mentions
from generator.stories import persons
from tests.stories.desk import report

CALDER = "Ines Calder led the port for years."
LUND = "Mr. Lund built the yard of Ostra."

NAMED = [
    (f"{CALDER} Calder resigned on Monday. She left Ostra in May.", "Calder left Ostra in May"),
    (f"{LUND} He left Ostra in May.", "Mr. Lund left Ostra in May"),
    (f"{LUND} In 1994, he sold it. His yard closed in May.", "Mr. Lund’s yard closed in May"),
    (f"{LUND} For years it was his pride. He left Ostra in May.", "Mr. Lund left Ostra in May"),
    ("Mr. Lund, 59, quit the yard. He left Ostra in May.", "Mr. Lund left Ostra in May"),
    (f"{LUND} In 1994, he left Ostra.", "In 1994, Mr. Lund left Ostra"),
    ("Mr. Lund told the council that a sailor had a fever. He said it broke out in May.", "Mr. Lund said it"),
]


@pytest.mark.parametrize(("text", "headline"), NAMED)
def test_a_pronoun_gives_way_to_the_subject_before_it(text: str, headline: str) -> None:
    assert _named(text).startswith(headline)


UNSURE = [
    f"{LUND} She left Ostra in May.",  # he is no she
    f"{CALDER} He left Ostra in May.",  # nobody is told of by the last name alone
    "Lantern Shipping built the ferry. He left Ostra in May.",  # no person
    f"{LUND} The ferry sank. He left Ostra in May.",  # something else comes between
    "Mr. Lund told the council that a sailor had a fever. He left Ostra in May.",  # perhaps the sailor
    f"{LUND} The yard, he said, closed in May.",  # the news is the yard's
    f"{CALDER} Bo Lund met Calder, and he left Ostra in May.",  # another is named in the sentence itself
    f"{LUND} He sold it. Bo Berg bought it for Berg and others. He left Ostra in May.",  # one of two
]


@pytest.mark.parametrize("text", UNSURE)
def test_where_it_is_not_sure_who_is_meant_nobody_is_named(text: str) -> None:
    told = _headline(text)
    assert _named(text) == told


def _named(text: str) -> str:
    reading = mentions.find(report("a", "2023-05-11", text))
    return persons.named(_headline(text), reading, len(reading.sentences) - 1)


def _headline(text: str) -> str:
    told = text.rsplit(". ", 1)[-1].rstrip(".")
    return "H" + told[told.index("he left") + 1 :] if "and he" in told else told

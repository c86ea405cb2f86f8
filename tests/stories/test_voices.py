"""Who counts as one independent source, and the words that say so."""

from __future__ import annotations

from generator.model import Duplicate
from generator.stories import voices
from tests.stories.desk import report

A = report("a", "2023-05-11", "One.", outlet="Harbour Post")
B = report("b", "2023-05-11", "Two.", outlet="The Harbour Post")
C = report("c", "2023-05-11", "Three.", outlet="Valley Echo", agency="Example Wire")
D = report("d", "2023-05-11", "Four.", outlet="Inland Courier", agency="Example Wire")
E = report("e", "2023-05-11", "Five.", outlet="Example Wire")
F = report("f", "2023-05-11", "One.", outlet="Coast Mirror")


def keys(told: dict[str, voices.Voice]) -> set[str]:
    return {voice.key for voice in told.values()}


def test_an_outlet_is_one_voice_and_so_is_an_agency_with_its_reprints() -> None:
    assert len(keys(voices.of([A, B], ()))) == 1
    assert len(keys(voices.of([C, D, E], ()))) == 1
    assert len(keys(voices.of([A, C], ()))) == 2


def test_a_copy_speaks_with_the_voice_of_its_original_and_of_no_other() -> None:
    told = voices.of([A, F, B], [Duplicate("f", "a", 1.0)])
    assert told["f"].key == told["a"].key
    assert told["f"].original == "a"
    assert told["a"].original == ""


def test_copies_of_copies_lead_to_the_first() -> None:
    told = voices.of([A, C, F], [Duplicate("f", "c", 1.0), Duplicate("c", "a", 1.0)])
    assert {voice.original for voice in told.values()} == {"", "a"}
    assert len(keys(told)) == 1


def test_a_family_is_one_voice() -> None:
    told = voices.of([A, E], (), {"Harbour Group": ["harbour post", "Example Wire"]})
    assert len(keys(told)) == 1
    assert told["a"].family == "Harbour Group"


def test_the_count_is_explained() -> None:
    told = voices.of([A, C, D], ())
    names = {"a": "Harbour Post", "c": "Valley Echo", "d": "Inland Courier"}
    assert voices.explained(["a", "c", "d"], told, names) == (
        "3 reports, 2 voices: two carry the text of Example Wire"
    )
    assert voices.explained(["a"], told, names) == "1 report, 1 voice"


def test_circles_of_duplicates_end() -> None:
    assert voices.of([A, C], [Duplicate("a", "c", 1.0), Duplicate("c", "a", 1.0)])

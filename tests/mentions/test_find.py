"""What a reading is: places, languages, problems."""

from __future__ import annotations

import pytest

from generator import mentions
from generator.mentions import detection, spans
from generator.model import Report

DUTCH = "De veerboot is op dinsdag gezonken in de haven en het schip van de politie was er niet bij."


def report(*paragraphs: str, language: str = "") -> Report:
    return Report("r", "content/r.txt", "", paragraphs, language=language)


def test_places_count_in_the_whole_text() -> None:
    one = report("The ferry sank. It was 1998.", "", "It was found in May 1999.")
    reading = mentions.find(one)
    told = ["The ferry sank.", "It was 1998.", "It was found in May 1999."]
    assert (
        [one.text[s.start : s.end] for s in reading.sentences] == [s.text for s in reading.sentences] == told
    )
    assert [(m.text, m.sentence) for m in reading.mentions] == [("1998", 1), ("May 1999", 2)]
    assert all(one.text[m.start : m.end] == m.text for m in reading.mentions)


def test_a_line_may_break_inside_a_date() -> None:
    (mention,) = mentions.find(report("The ferry sank on 12\nMarch\n2024 off the coast.")).mentions
    assert (mention.text, mention.value) == ("12\nMarch\n2024", "2024-03-12")


def test_an_empty_report_has_nothing() -> None:
    reading = mentions.find(report())
    assert (reading.sentences, reading.mentions, reading.problems) == ((), (), ())


def test_an_unknown_language_is_said() -> None:
    reading = mentions.find(report(DUTCH, "Gezonken op 2024-03-12."))
    assert [m.value for m in reading.mentions] == ["2024-03-12"]
    (problem,) = reading.problems
    assert problem.path == "content/r.txt"
    assert "nl" in problem.message


@pytest.mark.parametrize(
    ("told", "options", "expected"),
    [
        ("", mentions.Options(), "nl"),
        ("de-AT", mentions.Options(), "de"),
        ("de", mentions.Options(language="en"), "en"),
    ],
)
def test_what_is_told_of_the_language_comes_first(
    told: str, options: mentions.Options, expected: str
) -> None:
    assert mentions.find(report(DUTCH, language=told), options).language == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ""),
        ("en", "1998"),
        ("en", "Ferry sinks off Kiel"),
        ("en", "The ferry sank in the harbour and the crew was saved by a boat from the town."),
        ("de", "Die Fähre ist im Hafen gesunken, und die Mannschaft wurde von einem Boot gerettet."),
        ("fr", "Le bateau a coulé dans le port et les marins ont été sauvés par une barque de la ville."),
        ("es", "El barco se hundió en el puerto y los marineros fueron salvados por una barca de la ciudad."),
        ("it", "Il traghetto è affondato nel porto e i marinai sono stati salvati da una barca della città."),
        ("nl", DUTCH),
        (detection.UNKNOWN, "Паром затонул в гавани, экипаж спасён лодкой из города."),
        (detection.UNKNOWN, "渡船在港口沉没。"),
    ],
)
def test_the_language_of_a_text(language: str, text: str) -> None:
    assert detection.language(text) == language


@pytest.mark.parametrize(
    ("value", "modifier", "edtf"),
    [
        ("2024-02-29", "", "2024-02-29"),
        ("2024-02-29T10:00", "", "2024-02-29"),
        ("2024-02", "", "2024-02"),
        ("2024", "APPROX", "2024~"),
        ("202", "", "202X"),
        ("20", "", "20XX"),
        ("2024-Q1", "", "2024-33"),
        ("2024-H2", "", "2024-41"),
        ("2024-WI", "", "2024-24"),
        ("2020-W53", "", "2020-12-28/2021-01-03"),
        ("2024-W10-WE", "", "2024-03-09/2024-03-10"),
        ("2024-W10-3", "", "2024-03-06"),
        ("2024", "ON_OR_AFTER", "2024-01-01/.."),
        ("2024", "ON_OR_BEFORE", "../2024-12-31"),
        ("2024", "AFTER", "2025-01-01/.."),
        ("2024", "BEFORE", "../2023-12-31"),
        ("XXXX-WXX-3", "", None),
        ("XXXX-03-12", "", None),
        ("BC0146", "", None),
        ("P3D", "", None),
        ("PRESENT_REF", "", None),
        ("2023-02-29", "", None),
        ("9999-12", "", "9999-12"),
        ("0000", "", None),
    ],
)
def test_the_days_of_a_value(value: str, modifier: str, edtf: str | None) -> None:
    when = spans.when(value, modifier)
    assert (when.edtf if when else None) == edtf

"""JSON lines, JSON and CSV."""

from __future__ import annotations

import json

import pytest

from generator.model import Read
from tests.reports.reading import read

ROWS = [
    {"title": "One", "date": "2017-11-30", "outlet": "Harbour Post", "text": "First.\n\nSecond."},
    {"title": "Two", "text": "Undated."},
    {
        "headline": "Three",
        "published_at": "2017-12-01T10:00:00Z",
        "content_html": "<p>In</p><p>tags &amp; all</p>",
    },
]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS)


def shown(made: Read) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (r.path, r.title, r.published.when.edtf if r.published else "", r.paragraphs) for r in made.reports
    ]


def test_lines_and_documents_are_read_alike() -> None:
    expected = [
        ("One", "2017-11-30", ("First.", "Second.")),
        ("Two", "", ("Undated.",)),
        ("Three", "2017-12-01", ("In", "tags & all")),
    ]
    for path, text in (
        ("content/a.jsonl", LINES),
        ("content/a.jsonl", "\ufeff" + LINES.replace("\n", "\r\n\r\n")),
        ("content/a.json", json.dumps(ROWS)),
        ("content/a.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": ROWS})),
    ):
        made = read(text, path)
        assert not made.problems
        assert shown(made) == [(f"{path}#{n}", *row) for n, row in enumerate(expected, 1)]


def test_the_order_of_rows_changes_no_id() -> None:
    forth = {r.title: r.id for r in read(LINES, "content/a.jsonl").reports}
    back = "\n".join(reversed(LINES.splitlines()))
    assert forth == {r.title: r.id for r in read(back, "content/a.jsonl").reports}
    assert len(set(forth.values())) == 3


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_tables(mark: str) -> None:
    table = f'date{mark}title{mark}text\n2017-11-30{mark}One{mark}"First, and\nsecond; all"\n\n'
    made = read(table, "content/a.csv")
    assert shown(made) == [("content/a.csv#1", "One", "2017-11-30", ("First, and", "second; all"))]


@pytest.mark.parametrize(
    "names",
    [
        "Datum;Titel;Quelle;Text",
        "date;titre;source;texte",
        "Fecha;Título;Fuente;Contenido",
        "Data;Titolo;Testata;Testo",
    ],
)
def test_headings_in_other_languages(names: str) -> None:
    made = read(f"{names}\n2017-11-30;One;Harbour Post;First.\n", "content/a.csv")
    assert shown(made) == [("content/a.csv#1", "One", "2017-11-30", ("First.",))]
    assert made.reports[0].outlet == "Harbour Post"


def test_columns_are_mapped_by_the_configuration() -> None:
    made = read(
        "d,head,words\n2017-11-30,One,Text.\n",
        "content/a.csv",
        columns={"date": "d", "title": "head", "text": "words"},
    )
    assert shown(made) == [("content/a.csv#1", "One", "2017-11-30", ("Text.",))]


def test_exports_of_reference_managers() -> None:
    item = {
        "id": "http://zotero.example/1",
        "container-title": "Harbour Post",
        "author": [{"given": "A.", "family": "Muster"}],
        "issued": {"date-parts": [[2017, 11, 3]]},
        "title": "One",
        "abstract": "Short.",
    }
    (report,) = read(json.dumps([item]), "content/a.json").reports
    assert (report.outlet, report.author) == ("Harbour Post", "A. Muster")
    assert report.published and report.published.when.edtf == "2017-11-03"


@pytest.mark.parametrize(
    ("path", "text", "problem", "kept"),
    [
        (
            "content/a.jsonl",
            '{"title": "A"\n{"title": "B", "text": "b"}\n',
            "1: bad JSON: expecting ',' delimiter at character 14",
            1,
        ),
        ("content/a.jsonl", '[1]\n{"title": "B", "text": "b"}\n', "1: expected an object", 1),
        (
            "content/a.jsonl",
            '{"text": "a"}\n\n{"title": "", "text": " "}\n',
            "3: there is no text in this report",
            1,
        ),
        ("content/a.jsonl", b'{"text": "a"}\n{"text": "\xff"}\n', "2: this line is not UTF-8", 1),
        ("content/a.jsonl", '{"text": "a", "date": "soon"}\n', '1: expected a date, got "soon"', 1),
        ("content/a.json", '[{"text": "a"}, 3]', " item 2 is no object", 1),
        (
            "content/a.json",
            "[\n{]",
            "2: bad JSON: expecting property name enclosed in double quotes at character 4",
            0,
        ),
        ("content/a.csv", "title,text\nA,a,b\nB,b\n", "2: 3 cells, but 2 columns", 1),
        ("content/a.csv", ",,,\n;;\n", "1: no column is known to hold the text", 0),
    ],
)
def test_a_bad_row_is_a_problem_and_the_rest_is_read(path: str, text: str, problem: str, kept: int) -> None:
    made = read(text, path)
    assert len(made.reports) == kept
    assert [str(p).startswith(f"{path}:{problem} - ") for p in made.problems] == [True], made.problems


def test_a_table_whose_columns_say_nothing_is_one_problem() -> None:
    (problem,) = read("datum,wort\n2017-11-30,Text.\n" * 3, "content/a.csv").problems
    assert str(problem) == (
        "content/a.csv:1: no column is known to hold the text"
        ' - name it in dateline.toml: [reports] columns = {text = "wort"}'
    )


def test_of_very_many_problems_the_first_are_told() -> None:
    made = read("no\n" * 500, "content/a.jsonl")
    assert len(made.problems) == 21
    assert made.problems[-1].message == "and 480 more problems in this file from here on"
    assert made.problems[-1].severity == "error"


def test_lone_surrogates_are_taken_out() -> None:
    (report,) = read('{"title": "a\\ud800", "text": "b\\udfff c\\u0000"}\n', "content/a.jsonl").reports
    assert (report.title, report.text) == ("a", "b c")

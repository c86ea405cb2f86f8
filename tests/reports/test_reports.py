"""The door: kinds of files, and that nothing whatever raises."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import reports
from generator.model import Source
from tests.reports.reading import read

KINDS = sorted(reports.FORMATS)
TEXTS = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(str.encode),
    st.text(max_size=300, alphabet="-+:#[]{}()<>&|\\`*_=\n\t \"'%,;01279éДT").map(str.encode),
)


@given(kind=st.sampled_from([*KINDS, ".pdf", ""]), data=TEXTS)
def test_no_bytes_raise_under_any_kind(kind: str, data: bytes) -> None:
    made = reports.read(Source(f"content/a{kind}", data))
    assert made.reports or made.problems or data.strip()
    for report in made.reports:
        json.dumps([report.title, report.text, report.outlet, report.url]).encode()
        report.text.encode()
        assert report.title and report.id and all(report.paragraphs)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("content/a.pdf", ".pdf files are not read"),
        ("content/LICENSE", "a file without an ending is not read"),
    ],
)
def test_unknown_kinds_are_a_problem_with_a_remedy(path: str, message: str) -> None:
    (problem,) = read(b"%PDF", path).problems
    assert (problem.message, problem.severity) == (message, "error") and problem.hint


def test_a_second_report_of_an_id_gets_a_suffix() -> None:
    made = read(
        '{"text": "a", "url": "https://x.example/abc"}\n{"text": "b", "url": "https://x.example/abc"}\n',
        "content/a.jsonl",
    )
    first, second = reports.distinct(made.reports)
    assert second.id == f"{first.id}-2" and first.text == "a"
    assert reports.distinct(made.reports[::-1]) == (first, second)

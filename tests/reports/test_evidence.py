"""Evidence for a publication date, ranked and combined."""

from __future__ import annotations

import pytest

from generator.model import When
from generator.reports import evidence
from generator.reports.evidence import Evidence


def told(edtf: str, method: str) -> Evidence:
    return Evidence(When.parse(edtf), method, f"words of the {method}")


@pytest.mark.parametrize(
    ("found", "edtf", "method"),
    [
        ([("2017-11-30", "url"), ("2017-12-01", "front matter")], "2017-12-01", "front matter"),
        ([("2017-11-30", "date line"), ("2017-11-29", "page")], "2017-11-29", "page"),
        ([("2017-11-30", "file name")], "2017-11-30", "file name"),
        ([("2017-11", "url"), ("2017-11-30", "dateline")], "2017-11-30", "url"),
        ([("2017", "front matter"), ("2017-11", "url")], "2017", "front matter"),
        ([("2017-11", "url"), ("2016-11-30", "file name")], "2017-11", "url"),
    ],
)
def test_the_most_trusted_is_taken_and_made_finer(
    found: list[tuple[str, str]], edtf: str, method: str
) -> None:
    for some in (found, found[::-1]):
        published, _ = evidence.weigh([told(*one) for one in some], "content/a.txt")
        assert published and (published.when.edtf, published.method) == (edtf, method)
        assert not published.inferred and "words of the" in published.evidence


def test_nothing_gives_nothing() -> None:
    assert evidence.weigh([], "content/a.txt") == (None, ())


@pytest.mark.parametrize(
    ("other", "problems"),
    [("2017-11-24", 0), ("2017-12-07", 0), ("2017-12-08", 1), ("2017-11", 0), ("2016", 1)],
)
def test_a_week_is_no_contradiction(other: str, problems: int) -> None:
    found = [told("2017-11-30", "front matter"), told(other, "file name")]
    assert len(evidence.weigh(found, "content/a.txt")[1]) == problems


def test_every_method_has_words() -> None:
    assert set(evidence.METHODS) >= {"edit", "front matter", "url", "text", "twin"}
    assert len(set(evidence.METHODS)) == len(evidence.METHODS)

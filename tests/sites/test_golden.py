"""What the sample content comes to, as it was last looked at and found good."""

from __future__ import annotations

from generator import ledger
from tests.sites import golden


def test_the_sample_site_is_as_expected() -> None:
    told = golden.extract(golden.built())
    assert told == golden.EXPECTED.read_text(encoding="utf-8"), "if it is right: `make golden`, and commit"


def test_the_sample_content_has_no_problem() -> None:
    assert golden.built().problems == ()


def test_its_ledger_is_committed() -> None:
    """Every report is filed where a build files it, so that the sample's permalinks stay."""
    kept = ledger.parse((golden.ROOT / ledger.PATH).read_text(encoding="utf-8")).ledger
    made = golden.built().ledger
    assert {f.report: f.story for f in kept.filings} == {f.report: f.story for f in made.filings}
    assert {*kept.shelves} == {*made.shelves}

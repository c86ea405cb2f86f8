"""The contract with themes is documented from the code, and the document is the code's."""

from __future__ import annotations

from pathlib import Path

from generator.pages import contract

DOCUMENT = Path(__file__).parents[2] / "docs" / "views.md"


def test_every_view_is_documented_with_its_fields() -> None:
    text = contract.text()
    for told in ("## StoryView", "## Masthead", "| `introduction` | str |", "`index.html`: the stories"):
        assert told in text


def test_the_document_is_up_to_date() -> None:
    """`dateline theme views > docs/views.md` mends it."""
    message = "run `dateline theme views > docs/views.md`"
    assert DOCUMENT.read_text(encoding="utf-8") == contract.text(), message

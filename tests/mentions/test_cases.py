"""The table in cases.md: text in, expressions out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator import mentions
from generator.model import Mention, Published, Report, When

TABLE = Path(__file__).with_name("cases.md")
MODALITIES = ("told", "planned", "conditional", "denied")


def rows() -> list[object]:
    heading, made = "", []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:].partition(":")[0]
        elif line.startswith("- "):
            published, text, expected = (cell.strip() for cell in f"{line[2:]} ".split(" | "))
            made.append(pytest.param(published, text, expected, id=f"{heading}: {text}"))
    return made


@pytest.mark.parametrize(("published", "text", "expected"), rows())
def test_case(published: str, text: str, expected: str) -> None:
    found = mentions.find(report(published, text)).mentions
    cells = [cell.strip() for cell in expected.split(";") if cell.strip()]
    assert [told(m, cells[n] if n < len(cells) else "") for n, m in enumerate(found)] == cells


def test_there_are_as_many_as_promised() -> None:
    assert len(rows()) >= 400


def told(mention: Mention, cell: str) -> str:
    """The mention as the table tells it, with as much beside the value as the cell asks for."""
    made = f"{mention.text} = {mention.type} {mention.value}"
    for extra in cell.rpartition(" = ")[2].split()[2:]:
        if extra.startswith("@"):
            made += f" @{mention.when.edtf if mention.when else None}"
        else:
            made += f" {mention.modality if extra in MODALITIES else mention.modifier}"
    return made


def report(published: str, text: str) -> Report:
    day = None if published == "-" else Published(When.day(date.fromisoformat(published)), "front matter", "")
    return Report("r", "content/r.txt", "", tuple(text.split("¶")), published=day)

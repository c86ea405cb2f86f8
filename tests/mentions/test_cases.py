"""The table in cases.md: text in, expressions out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator import mentions
from generator.model import Published, Report, When

TABLE = Path(__file__).with_name("cases.md")


def rows() -> list[tuple[str, str, str, str]]:
    heading, made = "", []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:]
        elif line.startswith("- ") and line.count(" | ") == 2:
            published, text, expected = (cell.strip() for cell in f"{line[2:]} ".split(" | "))
            made.append((heading, published, text, expected))
    return made


@pytest.mark.parametrize(("heading", "published", "text", "expected"), rows())
def test_case(heading: str, published: str, text: str, expected: str) -> None:
    reading = mentions.find(report(published, text))
    told = [f"{m.text} = {m.type} {m.value}" for m in reading.mentions]
    assert told == [cell.strip() for cell in expected.split(";") if cell.strip()]


def report(published: str, text: str) -> Report:
    day = None if published == "-" else Published(When.day(date.fromisoformat(published)), "front matter", "")
    return Report("r", "content/r.txt", "", tuple(text.split("¶")), published=day)

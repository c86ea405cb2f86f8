"""Front matter in YAML and TOML: its keys as written."""

from __future__ import annotations

import pytest

from generator import front_matter
from generator.front_matter import Key, Parted


@pytest.mark.parametrize("text", ["Text.", "---\nText.", "----\ntitle: A\n---", "\n---\ntitle: A\n---\n", ""])
def test_what_is_no_front_matter(text: str) -> None:
    assert front_matter.split(text) == Parted((), text)


def test_all_stays_as_written() -> None:
    for text in (
        "---\ndate: 2017-11-30\nids: [012, 1e3]\n---\nText.",
        '+++\ndate = 2017-11-30\nids = ["012", "1e3"]\n+++\nText.',
    ):
        assert front_matter.split(text) == Parted(
            (Key("date", ("2017-11-30",), 2), Key("ids", ("012", "1e3"), 3)), "Text."
        )

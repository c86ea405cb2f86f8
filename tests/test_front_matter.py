"""Front matter in YAML and TOML: its keys as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import front_matter
from generator.front_matter import Key, Parted
from generator.problems import BadSource

STARTS = ("t: ", "a:", "b: a", "c: 1", 'd: "', "e: '", "f:  ", "g: null", "- ", "")
SIGNS = st.text("ab1:# '\"-,[]{}&*!|>%@`\\~.=?<é漢¡\U0001f6a2\t\x85\u2028\ue000", max_size=8)
LINES = st.tuples(st.sampled_from(STARTS), SIGNS, st.sampled_from(("", "", '"', "' "))).map("".join)


def parsed(lines: list[str]) -> tuple[Key, ...] | str:
    try:
        return tuple(front_matter._yaml("\n".join(lines)))
    except BadSource as bad:
        return bad.message


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


@given(st.lists(LINES, min_size=1, max_size=3))
def test_plain_lines_are_as_the_parser_would_have_them(lines: list[str]) -> None:
    plain = front_matter._plain(lines)
    assert plain is None or plain == parsed(lines)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("title: The ferry sank", ("The ferry sank",)),
        ("title: 'The ferry: sunk #1'  ", ("The ferry: sunk #1",)),
        ('title: " a "', (" a ",)),
        ("title: null", ()),
        ("title: 'null'", ("null",)),
        ("title:", ()),
        ("url: https://post.example/a?b=1#c", ("https://post.example/a?b=1#c",)),
    ],
)
def test_a_plain_line_needs_no_parser(line: str, values: tuple[str, ...]) -> None:
    assert front_matter._plain([line]) == (Key("title" if line[0] == "t" else "url", values, 2),)

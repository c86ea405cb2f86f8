"""What every format can carry."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.files import links, text
from generator.model import Masthead

ANY = st.text(st.characters())


@given(ANY)
def test_any_text_can_stand_in_xml(given: str) -> None:
    read = ElementTree.fromstring(f'<a b="{text.xml(given)}">{text.xml(given)}</a>'.encode())
    assert (read.text or "") == text.clean(given).replace("\r\n", "\n").replace("\r", "\n")


@given(
    st.text(
        st.one_of(
            st.characters(), st.sampled_from("\x00\x1f\x7f\x80\x9f\xa0\ud800\ufdd0\ufdf0\ufffe\uffff\t\n")
        )
    )
)
def test_a_file_holds_what_its_texts_may_hold(given: str) -> None:
    assert text.encoded(given) == text.clean(given).encode("utf-8")
    assert text.clean(given) == text.clean(f"{given}\n")[:-1]


@given(st.dictionaries(ANY, st.lists(st.dictionaries(ANY, ANY, max_size=3), max_size=3), max_size=3))
def test_json_is_read_again(given: dict[str, object]) -> None:
    read = json.loads(text.json_file("x", given).data)
    assert read == json.loads(json.dumps(given, ensure_ascii=False).encode("utf-8", "replace"))


def test_json_is_an_item_a_line() -> None:
    made = text.json_file("x", {"a": [{"b": 1}, {"b": 2}], "c": [], "d": ["e"]}).data
    assert made == b'{\n "a": [\n  {"b":1},\n  {"b":2}\n ],\n "c": [],\n "d": ["e"]\n}\n'


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (" http://example.org/ä b ", "http://example.org/%C3%A4%20b"),
        ('https://example.org/"><b>', "https://example.org/%22%3E%3Cb%3E"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org/a", ""),
        ("/etc/passwd", ""),
        ("http://[bad", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_are_followed(address: str, kept: str) -> None:
    assert links.web(address) == kept


@pytest.mark.parametrize(
    ("path", "base", "expected"),
    [
        ("stories/a/", "https://example.org/x/", "https://example.org/x/stories/a/"),
        ("stories/a/#e", "https://example.org/x/", "https://example.org/x/stories/a/#e"),
        ("stories/a/#e", "", "../../stories/a/index.html#e"),
        ("", "", "../../index.html"),
        ("feed.xml", "", "../../feed.xml"),
        ("stories/ä b/", "https://example.org/", "https://example.org/stories/%C3%A4%20b/"),
    ],
)
def test_links_are_whole_where_the_address_is_known(path: str, base: str, expected: str) -> None:
    assert links.link(path, Masthead("x", base), "../../") == expected

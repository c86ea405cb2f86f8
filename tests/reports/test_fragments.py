"""Pieces of HTML → words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reports import fragments


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("plain words", "plain words"),
        ("<p>One</p><p>two<br>three</p>", "One\ntwo\nthree"),
        ("a <b>bold</b>\n  word", "a bold word"),
        ("Tom &amp; Jerry&#39;s &lt;b&gt;", "Tom & Jerry's <b>"),
        ("<script>alert(1)</script><style>p{}</style>seen<!-- not -->", "seen"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
        ("</script>seen", "seen"),
    ],
)
def test_words(markup: str, text: str) -> None:
    assert fragments.text(markup) == text


@given(st.text(alphabet="<>/!-&;#p script\n", max_size=60))
def test_nothing_raises(markup: str) -> None:
    fragments.text(markup)

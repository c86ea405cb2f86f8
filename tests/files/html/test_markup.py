"""What reports bring is text: nothing in it runs, loads or closes what is around it."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.files.html import markup
from generator.pages.views import Passage

CASES = [
    ("# One\n\n## Two", "<h2>One</h2>\n<h3>Two</h3>\n"),
    ("### Deep", "<h2>Deep</h2>\n"),
    ("a **b**", "<p>a <strong>b</strong></p>\n"),
    ("<script>alert(1)</script>after", "after"),
    ("![a *ship*](https://tracker.example/x.png)", "<p>a ship</p>\n"),
    ("<img src=x onerror=alert(1)>", ""),
    ("[go](javascript:alert(1))", "<p>[go](javascript:alert(1))</p>\n"),
    ('<a href="javascript:alert(1)">go</a>', '<p><a rel="noopener noreferrer">go</a></p>\n'),
    ('<p style="position:fixed" onclick="x()">a</p>', "<p>a</p>"),
    ("{{ site }} {% raw %}", "<p>{{ site }} {% raw %}</p>\n"),
]


@pytest.mark.parametrize(("text", "html"), CASES, ids=[text for text, _ in CASES])
def test_markdown_becomes_harmless_html(text: str, html: str) -> None:
    assert markup.markdown(text) == html


def test_data_cannot_end_its_script() -> None:
    value = {"headline": "</script><!-- & \u2028"}
    text = markup.script(value)
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == value


def test_a_passage_says_its_language_and_direction() -> None:
    assert markup.attributes(Passage("a")) == ""
    assert markup.attributes(Passage("a", 'ar"><x', "rtl")) == ' lang="ar&#34;&gt;&lt;x" dir="rtl"'


@given(st.text(alphabet='<>/"=&;:()[]!`#|-\n\\ abijmnoprstcegl', max_size=120))
def test_no_text_at_all_makes_markup_that_runs_or_loads(text: str) -> None:
    made = str(markup.markdown(text)).lower()
    assert not re.search(r"<(script|img|iframe|style|svg|object|form|input|base|link|meta)\b", made)
    assert not re.search(r"<[^>]*\s(on\w+|src|style)\s*=", made)
    assert not re.search(r"href=.(?!https?:|mailto:)\w+:", made)

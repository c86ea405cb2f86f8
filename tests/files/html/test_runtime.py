"""What runs without Jinja shows what Jinja shows; what it cannot show is left to Jinja."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.compiler import CodeGenerator
from jinja2.filters import do_truncate
from markupsafe import Markup

from generator import themes
from generator.files.html import compiled, runtime
from generator.files.html.environment import environment
from generator.themes import Theme

VALUES = {
    "a": SimpleNamespace(b="<i>"),
    "safe": Markup("<b>"),
    "n": 2,
    "item": {"key": 1},
    "row": "xyz",
    "p": [(1, 2)],
}

PARTS = {
    "below.html": "<{% block top %}{{ n }}{% endblock %}|{% block end %}{{ row }}{% endblock %}>",
    "part.html": "({{ n }}{{ one }}{% if a %}{{ a.b }}{% endif %})",
    "mine.html": "{% macro m() %}{{ n }}{% endmacro %}{{ m() }}",
}


def _theme(folder: Path, text: str, cache: Path | None = None) -> Theme:
    own = folder / "theme/templates"
    own.mkdir(parents=True, exist_ok=True)
    for name, content in {**PARTS, "page.html": text}.items():
        (own / name).write_text(content, encoding="utf-8")
    return themes.find("default", folder, cache)


@pytest.mark.parametrize("name", ["default", "broadsheet"])
def test_our_own_pages_need_no_jinja(name: str, tmp_path: Path) -> None:
    theme = themes.find(name, tmp_path)
    pages = [template for template in theme.files("templates") if "/" not in template]
    assert "story.html" in pages
    assert [page for page in pages if runtime.of(theme, "en").template(page) is None] == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ a.b }}{{ safe }}{{ n + 1 }}{{ row[0] }}{{ row[1:] }}{{ a.b ~ safe }}{{ 'x' ~ n }}{{ -n }}",
        "{% for c in row %}{% if not loop.first %}, {% endif %}{{ loop.index }}{{ c }}{% endfor %}",
        "{% for c in row %}{{ loop.index0 }}{{ loop.last }}{% else %}-{% endfor %}",
        "{% for c in '' %}{{ loop.last }}{% else %}-{% endfor %}",
        "{% for c in row if c != 'y' %}{{ c }}{% endfor %}",
        "{% for d, e in p %}{% for c in row %}{{ c }}{{ loop.last }}{% endfor %}{{ loop.last }}{% endfor %}",
        "{% extends 'below.html' %}{% block end %}{{ super() }}{{ a.b }}{{ super() }}{% endblock %}",
        "{% extends 'below.html' %}{% set n = 5 %}{% block top %}{{ n }}{% endblock %}",
        "{% for one in row %}{% include 'part.html' %}{% endfor %}{% set one = 7 %}{% include 'part.html' %}",
        "{% set one = 1 %}{% with n = 3 %}{{ n }}{% include 'part.html' %}{% endwith %}{{ n if one else 2 }}",
        "{{ t('site.skip') }}{{ t.n('events', n) }}{{ row | length }}{{ n | number }}{{ root ~ t.dir }}",
        "{{ 'one two three four' | truncate(9, false, '…', 0) }}{{ n > 1 and not n < 3 }}{{ n in [1, 2] }}",
    ],
)
def test_it_shows_what_jinja_shows(text: str, tmp_path: Path) -> None:
    theme = _theme(tmp_path, text)
    template = runtime.of(theme, "en").template("page.html")
    assert template is not None
    shows = {**VALUES, "one": "", "root": "../"}
    expected = environment(theme, "en", CodeGenerator).get_template("page.html").render(shows)
    assert template.render(shows) == expected


@given(
    st.text(st.sampled_from("ab ")),
    st.integers(-1, 30),
    st.booleans(),
    st.sampled_from(["", "…", "..."]),
    st.integers(-1, 9),
)
def test_it_cuts_a_text_as_jinja_does(text: str, length: int, killwords: bool, end: str, leeway: int) -> None:
    how = length, killwords, end, leeway
    try:
        expected = do_truncate(jinja2.Environment(), text, *how)
    except AssertionError:
        with pytest.raises(runtime.MISTAKES):
            runtime.BUILT_IN["truncate"](None, text, *how)
    else:
        assert runtime.BUILT_IN["truncate"](None, text, *how) == expected


def test_it_cuts_a_text_by_itself_at_the_length_at_which_jinja_does() -> None:
    text = "a word and another " * 20
    assert runtime.BUILT_IN["truncate"](None, text) == do_truncate(jinja2.Environment(), text)


@pytest.mark.parametrize(
    "text",
    [
        "{% extends 'mine.html' %}",
        "{% include 'mine.html' %}",
        "{% include row %}",
        "{% include 'nowhere.html' ignore missing %}",
        "{% include 'nowhere.html' %}",
        "{% from 'mine.html' import m %}{{ m() }}",
        "{% extends 'page.html' %}",
        "{{ row.upper() }}",
        "{{ row | join('-') }}",
        "{{ 'x' if n }}",
        "{{ n is defined }}",
        "{% for c in row %}{{ loop.length }}{% endfor %}",
        "{% for c in row %}{{ loop }}{{ loop.last }}{% endfor %}",
        "{% for c in row recursive %}{{ c }}{% endfor %}",
        "{% for c in row %}{% block x scoped %}{{ c }}{% endblock %}{% endfor %}",
        "{% block x %}{{ super }}{% endblock %}",
        "{% block x %}{% endblock %}{{ self.x() }}",
        "{% autoescape false %}{{ a.b }}{% endautoescape %}",
        "{% set x %}{{ a.b }}{% endset %}",
        "{% if %}",
    ],
)
def test_the_rest_is_left_to_jinja(text: str, tmp_path: Path) -> None:
    assert runtime.of(_theme(tmp_path, text), "en").template("page.html") is None


@pytest.mark.parametrize("text", ["{{ nothing }}", "{{ a.nothing }}", "{{ item.key }}", "{{ row[7] }}"])
def test_it_fails_where_jinja_looks_further(text: str, tmp_path: Path) -> None:
    template = runtime.of(_theme(tmp_path, text), "en").template("page.html")
    assert template is not None
    with pytest.raises(runtime.MISTAKES):
        template.render(VALUES)


def test_compiled_code_is_kept_for_the_theme_that_it_is_of(tmp_path: Path) -> None:
    cache = tmp_path / "kept"
    for number in range(2):
        theme = _theme(tmp_path, f"{{{{ n }}}}{number}", cache)
        for _ in range(2):
            template = runtime.Runtime(theme, "en").template("page.html")
            assert template is not None
            assert template.render(VALUES) == f"2{number}"
    assert len(list(cache.glob("*.code"))) == 1


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"i\x00\x00\x00\x00"])
def test_damaged_code_is_compiled_anew(damage: bytes, tmp_path: Path) -> None:
    theme = _theme(tmp_path, "{{ n }}", tmp_path / "kept")
    runtime.Runtime(theme, "en").template("page.html")
    for path in (tmp_path / "kept").glob("*.code"):
        path.write_bytes(damage)
    template = runtime.Runtime(theme, "en").template("page.html")
    assert template is not None
    assert template.render(VALUES) == "2"


def test_where_nothing_can_be_kept_it_is_compiled_each_time(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file, not a folder")
    theme = _theme(tmp_path, "{{ n }}", tmp_path / "kept")
    assert compiled.Kept(theme, "en", runtime.Runtime(theme, "en").globals["t"]).code("page.html") is not None

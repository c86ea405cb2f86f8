"""Our compiler's templates show what Jinja's own show, or fail where those look further."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from generator import pages, themes
from generator.files import html
from generator.files.html import runtime
from generator.files.html.environment import environment
from generator.files.html.runtime import shown
from generator.model import Page
from tests.pages import sites, stories

VALUES = {"a": SimpleNamespace(b="<i>", c=SimpleNamespace(d=3)), "safe": Markup("<b>"), "n": 2, "row": "xyz"}


def test_every_page_of_ours_is_the_same() -> None:
    theme = themes.find("broadsheet", Path("nowhere"))
    told = sites.every(long=130)
    planned: list[Page] = [page.page for page in sites.planned_of([one.brief for one in told], sites.SITE)]
    for story in told:
        planned += pages.plan(story, sites.SITE, reports=[stories.report(card) for card in story.cards])
    plain = environment(theme, sites.SITE.language, CodeGenerator)
    for page, file in zip(planned, html.files(planned, sites.SITE, theme), strict=True):
        root = "/news/" if page.url == "404.html" else "../" * page.url.count("/")
        shows = {
            "page": page,
            "view": page.view,
            "site": sites.SITE,
            "root": root,
            "linked": None,
            "picture": "",
        }
        template = runtime.of(theme, sites.SITE.language).template(page.template)
        expected = plain.get_template(page.template).render(shows)
        assert (template and template.render(shows)) == file.data.decode() == expected, page.url


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ a.b }}{{ safe }}{{ n }}{{ none }}", "&lt;i&gt;<b>2None"),
        ("{{ 'x'.upper() }}{{ a.c.d }}", "X3"),
        ("{% block main %}{{ a.b }}{% for c in row %}{{ c }}{% endfor %}{% endblock %}", "&lt;i&gt;xyz"),
        ("{% macro m(t) %}{{ t }}!{% endmacro %}{{ m(a.b) }}", "&lt;i&gt;!"),
        ("{% for c in row %}{% if not loop.first %}, {% endif %}{{ c }}{% endfor %}", "x, y, z"),
        ("{{ t('site.skip') }}", "Skip to the text"),
        ("{{ t('site.' ~ 'skip') }}{{ t.n('events', n) }}", "Skip to the text2 events"),
        ("{{ a.b ~ n }}{{ 'x' ~ row }}{{ safe ~ a.b }}", "&lt;i&gt;2xxyz<b>&lt;i&gt;"),
        ("{% for t in [row.upper] %}{{ t() }}{% endfor %}", "XYZ"),
        ("{% autoescape false %}{{ a.b }}{% endautoescape %}", "<i>"),
    ],
)
def test_it_shows_what_jinja_shows(template: str, expected: str, tmp_path: Path) -> None:
    theme = themes.find("default", tmp_path)
    for made in (environment(theme, "en"), environment(theme, "en", CodeGenerator)):
        assert made.from_string(template).render(VALUES, none=None) == expected


@pytest.mark.parametrize("template", ["{{ item.key }}", "{{ a.missing | default('x') }}", "{{ nothing }}"])
def test_it_fails_where_jinja_looks_further(template: str, tmp_path: Path) -> None:
    made = environment(themes.find("default", tmp_path), "en")
    with pytest.raises((AttributeError, jinja2.UndefinedError)):
        made.from_string(template).render(VALUES, item={"key": 1})


def test_a_theme_may_ask_for_items_and_defaults(tmp_path: Path) -> None:
    own = tmp_path / "theme/templates"
    own.mkdir(parents=True)
    (own / "404.html").write_text(
        "{% for one in [{'key': '<'}] %}{{ one.key }}{% endfor %}", encoding="utf-8"
    )
    theme = themes.find("default", tmp_path)
    page = Page("404.html", "404.html", "Not found", None)
    assert [file.data for file in html.files([page], sites.SITE, theme)] == [b"&lt;"]


def test_a_part_that_includes_itself_ends(tmp_path: Path) -> None:
    own = tmp_path / "theme/templates"
    own.mkdir(parents=True)
    (own / "tree.html").write_text(
        "{{ n }}{% if n %}{% with n = n - 1 %}{% include 'tree.html' %}{% endwith %}{% endif %}",
        encoding="utf-8",
    )
    made = environment(themes.find("default", tmp_path), "en")
    assert made.get_template("tree.html").render(n=12) == "1211109876543210"


def test_words_that_changed_are_compiled_anew(tmp_path: Path) -> None:
    words = tmp_path / "theme/words/en.toml"
    words.parent.mkdir(parents=True)
    for text in ("One", "Other"):
        words.write_text(f'[site]\nskip = "{text}"\n', encoding="utf-8")
        theme = themes.find("default", tmp_path, tmp_path / "compiled")
        assert f'#text">{text}</a>' in environment(theme, "en").get_template("base.html").render(
            page=Page("", "base.html", "x", None), site=sites.SITE, root="", linked=None, picture=""
        )


@pytest.mark.parametrize("value", ["<a>&'\"", Markup("<b>"), 7, None, ""])
def test_a_value_is_shown_as_it_is_escaped(value: object) -> None:
    assert shown(value) == str(jinja2.runtime.escape(value))

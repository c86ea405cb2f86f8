"""The pages as files: every link leads somewhere, nothing is heavy, nothing undefined, nothing runs."""

from __future__ import annotations

import html
import json
import posixpath
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from msgspec.structs import replace

from generator import themes
from generator.files.html.environment import environment
from generator.model import Account, Attestation, Difference, File, Published, Quote, When
from tests.pages import sites, stories


class Outline(HTMLParser):
    """The ids of a page, where it points, and the scripts in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.scripts: list[str | None] = []
        self.handlers: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids += [told["id"] or ""] if "id" in told else []
        self.links += [value for name in ("href", "src") if (value := told.get(name))]
        self.scripts += (
            [told.get("src")] if tag == "script" and told.get("type") != "application/ld+json" else []
        )
        self.handlers += [name for name in told if name.startswith("on")]


@pytest.fixture(scope="module")
def site() -> dict[str, File]:
    return {file.path: file for file in sites.made(sites.every(), in_full="ferry")}


@pytest.fixture(scope="module")
def outlines(site: dict[str, File]) -> dict[str, Outline]:
    return {path: Outline(f.data.decode()) for path, f in site.items() if path.endswith(".html")}


def test_every_kind_of_page_is_made(site: dict[str, File]) -> None:
    assert set(sites.KINDS.values()) <= set(site)


def test_every_link_leads_to_a_file_and_a_place_in_it(
    site: dict[str, File], outlines: dict[str, Outline]
) -> None:
    broken = set()
    for path, outline in outlines.items():
        for link in outline.links:
            to = urlsplit(link)
            if to.scheme:
                continue
            place = to.path.removeprefix("/news/") if path == "404.html" else to.path
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(place))) if place else path
            )
            there = outlines.get(target)
            if target not in site or (there and to.fragment and to.fragment not in there.ids):
                broken.add((path, link))
    assert not broken


def test_no_id_stands_twice_and_nothing_runs_but_our_modules(outlines: dict[str, Outline]) -> None:
    for path, outline in outlines.items():
        assert len(outline.ids) == len(set(outline.ids)), path
        assert all(source and "assets/" in source for source in outline.scripts), path
        assert not outline.handlers, path


@pytest.mark.parametrize(
    ("pattern", "most"),
    [
        (r"stories/fifty/index\.html", 100_000),
        (r"stories/long/index\.html", 200_000),
        (r"assets/site\.[0-9a-f]{8}\.css", 15_000),
    ],
)
def test_pages_stay_light(site: dict[str, File], pattern: str, most: int) -> None:
    [file] = [file for path, file in site.items() if re.fullmatch(pattern, path)]
    assert len(file.data) <= most


def test_a_story_says_what_it_is_to_machines_with_every_attesting_report(site: dict[str, File]) -> None:
    text = site["stories/fifty/index.html"].data.decode()
    [told] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    cited = {one["@id"].lstrip("#") for one in json.loads(told)["citation"]}
    fifty = stories.story(50)
    assert cited == {a.report for event in (*fifty.events, *fifty.undated) for a in event.attested}
    assert '<link rel="canonical" href="https://estuary.example/news/stories/fifty/">' in text


HOSTILE = (
    """</script><script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="alert(1) {{ 999*999 }}"""
)


def test_what_reports_say_is_text_wherever_it_stands(tmp_path: Path) -> None:
    base = stories.story(6, slug="evil")
    cards = tuple(
        replace(
            c,
            title=HOSTILE,
            outlet=HOSTILE,
            author=HOSTILE,
            family=HOSTILE,
            url="javascript:alert(1)",
            tags=(HOSTILE,),
        )
        for c in base.cards
    )
    evil = tuple(
        replace(
            event,
            title=HOSTILE,
            summary=HOSTILE,
            evidence=HOSTILE,
            attested=(Attestation(cards[0].id, HOSTILE, 0, 9, "alert"),),
            quotes=(Quote(HOSTILE, HOSTILE, cards[0].id),),
            differences=(Difference(HOSTILE, (Account(HOSTILE, cards[0].id),)),),
        )
        for event in base.events
    )
    story = replace(
        base, title=HOSTILE, dek=HOSTILE, cards=cards, events=evil, undated=(), introduction=HOSTILE
    )
    for file in sites.made([story]):
        if file.path.endswith(".html"):
            outline = Outline(file.data.decode())
            assert not outline.handlers
            assert all(source and "assets/" in source for source in outline.scripts)
            assert not [link for link in outline.links if link.lower().startswith("javascript")]
            assert b"998001" not in file.data


def test_german_words_and_dates(tmp_path: Path) -> None:
    site = replace(sites.SITE, language="de")
    [page] = [f for f in sites.made([stories.story(8)], site) if f.path == "stories/ferry/index.html"]
    text = page.data.decode()
    assert '<html lang="de" dir="ltr">' in text
    assert "Freitag, <b>3.</b> November 2017" in text


def test_a_theme_builds_on_another_template_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "theme/templates").mkdir(parents=True)
    own = '{% extends "default/404.html" %}{% block main %}Mine. {{ super() }}{% endblock %}'
    (tmp_path / "theme/templates/404.html").write_text(own, encoding="utf-8")
    theme = themes.find("default", tmp_path, tmp_path / "cache")
    brief = stories.story(4).brief
    made = sites.gathered([brief], sites.SITE, theme)
    [lost] = [file.data.decode() for file in made if file.path == "404.html"]
    assert "Mine." in lost and "<h1>" in lost
    assert list((tmp_path / "cache").iterdir())


def test_every_theme_of_ours_renders_every_kind_of_page() -> None:
    for theme in ("default", "broadsheet"):
        made = sites.made([stories.story(8), stories.story(1, slug="one")], theme=theme)
        assert {"index.html", "stories/ferry/index.html"} <= {file.path for file in made}


def test_the_folder_of_compiled_templates_may_go(tmp_path: Path) -> None:
    made = environment(themes.find("default", tmp_path, tmp_path / "compiled"), "en")
    shutil.rmtree(tmp_path / "compiled")
    assert made.get_template("base.html").name == "base.html"


@pytest.mark.parametrize(
    ("undated", "said"), [(True, "No report gives a date"), (False, "No report here tells of an event")]
)
def test_a_story_without_days_says_so_and_leaves_out_what_is_empty(undated: bool, said: str) -> None:
    base = stories.story(6)
    bare = replace(
        base,
        events=(),
        undated=base.undated if undated else (),
        summary=(),
        corrections=(),
        first=None,
        last=None,
    )
    card = replace(stories.card(0, None), outlet="", url="", tags=())
    made = {file.path: file.data.decode() for file in sites.made([replace(bare, cards=(card,))])}
    page = made["stories/ferry/index.html"]
    assert said in page
    assert not re.search(r'class="(days|lead|parts)"', page)
    assert "0 outlets" not in page


def test_evidence_is_told_in_the_language_of_the_interface() -> None:
    base = stories.story(8)
    published = Published(When.day(stories.FIRST), "text", "the first sentence tells", True, ("3 November",))
    told = replace(base, cards=(replace(base.cards[0], published=published), *base.cards[1:]))
    made = {file.path: file.data.decode() for file in sites.made([told], replace(sites.SITE, language="de"))}
    page = made["stories/ferry/index.html"]
    assert "der erste Satz nennt „3 November“" in html.unescape(page)
    for said in (
        "Datiert nach „on Wednesday“",
        "Datiert nach dem Tag der Veröffentlichung",
        "unabhängige Quellen",
    ):
        assert said in page
    for english in ("Dated by", "the first sentence tells", "carry", "voice"):
        assert english not in page

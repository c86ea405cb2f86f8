"""Every file of a story and of a site, from the same values: whole, harmless, the same each time."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator import files, pages, themes
from generator.model import File, Masthead, Story
from generator.themes import Theme
from tests.files.stories import BARE, SITE, hostile, story
from tests.pages.sites import gathered

OF_STORY = {"story.json", "feed.xml", "feed.json", "timeline.json", "events.ics", "events.csv", "index.html"}
OF_SITE = {"stories.json", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "_redirects", "index.html"}


@pytest.fixture(scope="module")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Theme:
    root: Path = tmp_path_factory.mktemp("site")
    return themes.find("default", root)


def test_every_output_is_there(theme: Theme) -> None:
    made = {file.path for file in rendered(story(), SITE, theme)}
    assert made >= {f"stories/the-ferry/{name}" for name in OF_STORY} | OF_SITE
    assert "stories/ferry-lost/index.html" in made


@pytest.mark.parametrize("masthead", [SITE, BARE], ids=["with an address", "without one"])
def test_the_same_story_gives_the_same_bytes(masthead: Masthead, theme: Theme) -> None:
    assert rendered(story(), masthead, theme) == rendered(story(), masthead, theme)


def test_no_two_files_have_one_path(theme: Theme) -> None:
    made = [file.path for file in rendered(story(), SITE, theme)]
    assert len(made) == len(set(made))


def test_every_file_is_utf_8_without_control_characters(theme: Theme) -> None:
    for file in rendered(hostile(), SITE, theme):
        assert "\x00" not in file.data.decode("utf-8"), file.path


@pytest.mark.parametrize("given", [story(), hostile()], ids=["plain", "hostile"])
def test_linked_data_on_the_page_carries_every_attesting_report(given: Story, theme: Theme) -> None:
    told = linked(given, theme)
    attesting = {a.report for event in (*given.events, *given.undated) for a in event.attested}
    assert {one["@id"].removeprefix("#") for one in told["citation"]} == attesting
    assert {one["@id"].removeprefix("#") for one in told["liveBlogUpdate"]} == {
        event.id for event in (*given.events, *given.undated)
    }


def test_a_page_refers_to_its_own_places(theme: Theme) -> None:
    page = page_of(story(), theme)
    for update in linked(story(), theme)["liveBlogUpdate"]:
        assert f'id="{update["@id"].removeprefix("#")}"' in page
    assert html.unescape(page).count("application/ld+json") == 1


def linked(given: Story, theme: Theme) -> dict[str, Any]:
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page_of(given, theme), re.S)
    (text,) = scripts
    told: dict[str, Any] = json.loads(text)
    return told


def page_of(given: Story, theme: Theme) -> str:
    made = {file.path: file.data.decode("utf-8") for file in rendered(given, SITE, theme)}
    return made["stories/the-ferry/index.html"]


def rendered(given: Story, masthead: Masthead, theme: Theme) -> list[File]:
    of_story = [
        *files.render(given, pages.plan(given, masthead), masthead, theme),
        *files.downloads(given, masthead, theme),
    ]
    return [*of_story, *gathered([given.brief], masthead, theme, written=of_story)]

"""`sitemap.xml` and `robots.txt`."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from generator.files import sitemap
from generator.model import File, Masthead
from tests.files.stories import BARE, SITE

PATHS = [
    "stories/the-ferry/index.html",
    "stories/the-ferry/2017-12/index.html",
    "index.html",
    "outlets/example-wire/index.html",
    "search/index.html",
    "stories/the-ferry/latest/index.html",
    "404.html",
    "assets/site.css",
    "stories/the-ferry/story.json",
    "stories/fähre & co/index.html",
]
PAGES = sitemap.pages(PATHS)
DAYS = {"the-ferry": "2017-11-09"}
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_pages_and_the_day_of_their_newest_evidence() -> None:
    told = ElementTree.fromstring(made(SITE)["sitemap.xml"])
    assert [(u.findtext(f"{SPACE}loc"), u.findtext(f"{SPACE}lastmod")) for u in told] == [
        ("https://example.org/news/", "2017-11-09"),
        ("https://example.org/news/outlets/example-wire/", None),
        ("https://example.org/news/stories/f%C3%A4hre%20%26%20co/", None),
        ("https://example.org/news/stories/the-ferry/", "2017-11-09"),
        ("https://example.org/news/stories/the-ferry/2017-12/", "2017-11-09"),
    ]


def test_a_long_one_is_split() -> None:
    files = made(SITE, most=2)
    index = ElementTree.fromstring(files["sitemap.xml"])
    assert index.tag == f"{SPACE}sitemapindex"
    places = [part.findtext(f"{SPACE}loc") for part in index]
    assert places == [f"https://example.org/news/sitemap-{n}.xml" for n in (1, 2, 3)]
    assert [len(ElementTree.fromstring(files[f"sitemap-{n}.xml"])) for n in (1, 2, 3)] == [2, 2, 1]


@pytest.mark.parametrize("most", [2, 4, sitemap.MOST])
@pytest.mark.parametrize("masthead", [SITE, BARE])
def test_what_is_amended_is_what_is_made_of_all(masthead: Masthead, most: int) -> None:
    before = {file.path: file.data for file in sitemap.files(PAGES, DAYS, masthead, most)}
    gone = {"outlets/example-wire/", "stories/the-ferry/", "stories/the-ferry/2017-12/", "search/"}
    come = {"stories/the-ferry/", "stories/über & so/", "stories/the-ferry/latest/", "outlets/x/"}
    days = {"the-ferry": "2017-12-01", "über & so": ""}
    told = sitemap.amended(before, gone, come, days, masthead, most)
    assert told == [*sitemap.files(sorted({*PAGES} - gone | come), days, masthead, most)]
    assert sitemap.amended(before, come, (), days, masthead, most) is None


def test_without_an_address_places_are_relative() -> None:
    files = made(BARE)
    assert b"<loc>stories/the-ferry/index.html</loc>" in files["sitemap.xml"]
    assert b"Sitemap:" not in files["robots.txt"]


def test_robots_lead_to_it() -> None:
    lines = made(SITE)["robots.txt"].decode().split("\n")
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert "Sitemap: https://example.org/news/sitemap.xml" in lines


def made(masthead: Masthead, most: int = sitemap.MOST) -> dict[str, bytes]:
    files: list[File] = list(sitemap.files(PAGES, DAYS, masthead, most))
    return {file.path: file.data for file in files}

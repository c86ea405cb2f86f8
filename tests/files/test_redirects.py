"""Former permalinks lead to the stories."""

from __future__ import annotations

from generator.files import redirects, stubs
from generator.model import Masthead, Story
from tests.files.stories import BARE, HOSTILE, SITE, WORDS, story


def test_a_host_is_told_and_a_page_stands_there() -> None:
    files = made(SITE, story())
    assert files["_redirects"] == "/news/stories/ferry-lost/* /news/stories/the-ferry/:splat 301\n"
    page = files["stories/ferry-lost/index.html"]
    assert 'content="0; url=../the-ferry/index.html"' in page
    assert '<link rel="canonical" href="https://example.org/news/stories/the-ferry/">' in page
    assert '<a href="../the-ferry/index.html">The ferry</a>' in page
    assert 'name="robots" content="noindex"' in page


def test_without_an_address_the_site_is_at_the_root() -> None:
    assert made(BARE, story())["_redirects"] == "/stories/ferry-lost/* /stories/the-ferry/:splat 301\n"


def test_a_permalink_in_use_is_not_a_former_one() -> None:
    other = story(id="story2", slug="ferry-lost", aliases=("the-ferry", "older"))
    files = made(BARE, story(), other)
    assert files.keys() == {"_redirects", "stories/older/index.html"}


def test_two_stories_do_not_share_a_former_permalink() -> None:
    files = made(BARE, story(), story(id="story2", slug="z"))
    assert files["_redirects"].count("/stories/ferry-lost/*") == 1
    assert "the-ferry" in files["stories/ferry-lost/index.html"]


def test_hostile_text_is_text() -> None:
    page = made(SITE, story(title=HOSTILE))["stories/ferry-lost/index.html"]
    assert "</script>" not in page and "<b" not in page


def made(masthead: Masthead, *stories: Story) -> dict[str, str]:
    files = redirects.site([stubs.of(one.brief) for one in stories], masthead, WORDS)
    return {file.path: file.data.decode("utf-8") for file in files}

"""The search page in a real Chromium: by word, outlet and year, under a sub-path, with an index in parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.files import search
from generator.files.search import parts
from generator.model import File

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(folder: Path, base: str) -> str:
    """The site's address, with an index of several parts."""
    news = folder / "news"
    paths = [path.relative_to(news).as_posix() for path in news.rglob("*.html")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "SIZE", len([p for p in paths if p.startswith("stories/")]) // 3)
        shares = search.parted(paths)
    full = []
    for number, share in enumerate(shares):
        made = search.index([File(path, (news / path).read_bytes()) for path in share], search.folder(number))
        full += [number] if made.files else []
        for file in made.files:
            put(news, file)
    assert len(full) > 1
    put(news, search.listed(full))
    return base


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_page()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=dredging", "The dredging of the outer channel"),
        ("q=dues", "Harbour dues rise"),
        ("q=dredging&outlet=Harbour+Post&year=2017", "The dredging of the outer channel"),
        ("outlet=Harbour+Post&year=2017&q=ferry", "Estuary"),
    ],
)
def test_words_outlets_and_years_find_stories(query: str, found: str, page: Page, site: str) -> None:
    page.goto(f"{site}search/index.html?{query}")
    results = page.locator("#found a")
    expect(results.filter(has_text=found).first).to_be_visible(timeout=15_000)
    results.filter(has_text=found).first.click()
    expect(page).to_have_url(re.compile(re.escape(f"{site}stories/")))
    expect(page.locator("h1")).to_be_visible()


def test_what_is_not_there_is_said(page: Page, site: str) -> None:
    page.goto(f"{site}search/index.html?q=zeppelin")
    expect(page.locator("#said")).to_contain_text("zeppelin", timeout=15_000)
    expect(page.locator("#found li")).to_have_count(0)


def test_it_asks_no_other_origin_and_throws_nothing(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(f"{site}search/index.html?q=ferry")
    expect(page.locator("#found a").first).to_be_visible(timeout=15_000)
    assert all(url.startswith((site, "blob:", "data:")) for url in asked)
    assert not errors


def put(news: Path, file: File) -> None:
    path = news / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.data)

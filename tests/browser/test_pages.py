"""The built pages in a real Chromium: for everybody, at any width, with and without script, in print."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.pages import sites

pytestmark = pytest.mark.browser

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 1280)
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
every_kind = pytest.mark.parametrize("path", sites.KINDS.values(), ids=list(sites.KINDS))
FIFTY = "stories/fifty/index.html"
STORY = sites.KINDS["story"]


@every_kind
def test_axe_finds_nothing_in_either_scheme_at_either_width(browser: Browser, base: str, path: str) -> None:
    page = opened(browser, base + path)
    page.add_script_tag(content=files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    for scheme in SCHEMES:
        for width in WIDTHS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate("rules => axe.run(document, rules)", RULES)
            told = [
                (v["id"], v["nodes"][0]["html"], v["nodes"][0]["failureSummary"]) for v in found["violations"]
            ]
            assert not told, (scheme, width)
    page.close()


@every_kind
def test_nothing_scrolls_sideways_at_320_pixels(browser: Browser, base: str, path: str) -> None:
    """320 by 256 is also what is left of 1280 by 1024 at 400 % (WCAG 1.4.10)."""
    page = opened(browser, base + path, width=320, height=256)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


@every_kind
def test_headings_nest_and_landmarks_are_named(browser: Browser, base: str, path: str) -> None:
    page = opened(browser, base + path)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for landmark in ("main", "body > header", "body > footer"):
        assert page.locator(landmark).count() == 1
    names = page.evaluate(
        "[...document.querySelectorAll('nav')].map(n => n.getAttribute('aria-label')"
        " ?? document.getElementById(n.getAttribute('aria-labelledby')).textContent)"
    )
    assert len(names) == len(set(names))
    page.close()


def test_no_request_leaves_the_site_and_none_fails(browser: Browser, base: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    # the made-up site has no search index; test_search has one
    page.on(
        "response", lambda r: failed.append(r.url) if r.status >= 400 and "/pagefind/" not in r.url else None
    )
    page.on("pageerror", lambda error: failed.append(str(error)))
    for path in sites.KINDS.values():
        page.goto(base + path)
    assert all(url.startswith(base) for url in asked if not url.endswith("/favicon.ico"))
    assert failed == []
    page.close()


def test_the_keyboard_reaches_everything_in_order(browser: Browser, base: str) -> None:
    page = opened(browser, base + STORY)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    box = page.locator(".skip").bounding_box()
    assert box and box["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
    wanted = page.evaluate(
        "[...document.querySelectorAll('main :is(a[href], summary, [tabindex=\"0\"])')]"
        ".filter(e => e.checkVisibility()).length"
    )
    reached = 0
    for _ in range(wanted):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "document.activeElement.closest('main') && getComputedStyle(document.activeElement).outlineStyle"
        )
        reached += style not in (None, "none")
    assert reached == wanted
    page.close()


def test_details_open_by_keyboard_without_script(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + STORY)
    details = page.locator("article.event details").first
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    assert details.locator(":scope > :not(summary)").first.is_visible()
    page.get_by_role("link", name="Newest first").click()
    assert page.locator("article.event h3").first.inner_text().endswith("published its interim report")
    page.goto(base + sites.KINDS["search"])
    assert page.get_by_text("Search needs a script").is_visible()
    assert not page.locator("form").is_visible()
    context.close()


def test_new_since_your_last_visit_is_known_to_the_browser_alone(browser: Browser, base: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(base + STORY)
    assert page.locator(".new").count() == 0
    page.evaluate(
        "const [[key, seen]] = Object.entries(localStorage);"
        "localStorage.setItem(key, JSON.stringify(JSON.parse(seen).slice(1)))"
    )
    page.reload()
    assert page.locator(".new").all_inner_texts() == ["New since your last visit"]
    page.reload()
    assert page.locator(".new").count() == 0
    assert context.cookies() == []
    context.close()


def test_a_permalink_into_a_long_story_leads_to_the_event(browser: Browser, base: str) -> None:
    page = opened(browser, base + sites.KINDS["long story"] + "#000000000003")
    page.wait_for_url("**/2017-11/index.html#000000000003")
    assert (
        page.locator("article:target h3")
        .inner_text()
        .endswith("Two ministers visited the families in the sports hall")
    )
    page.close()


def test_print_shows_the_text_and_not_the_controls(browser: Browser, base: str) -> None:
    page = opened(browser, base + STORY)
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator("header nav").is_visible()
    assert page.locator("article.event").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    page.close()


def test_motion_stops_for_those_who_ask(browser: Browser, base: str) -> None:
    page = opened(browser, base + STORY)
    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(behaviour) == "smooth"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(behaviour) == "auto"
    page.close()


def test_no_information_is_in_colour_alone(browser: Browser, base: str) -> None:
    """Each way to know a date, and each degree of certainty, has words and a sign of its own."""
    page = opened(browser, base + FIFTY)
    signs = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.chip[class*=m-]')].map(c =>"
        " [c.className, getComputedStyle(c, '::before').content]))"
    )
    assert len(signs) == len(set(signs.values())) >= 3
    for kind in (".c-single", ".c-corroborated", ".c-differ"):
        assert page.locator(kind).first.inner_text()
    page.close()


def test_directions_are_those_of_the_texts(browser: Browser, base: str) -> None:
    page = opened(browser, base + sites.KINDS["many scripts"])
    assert page.evaluate("getComputedStyle(document.querySelector('h3[lang=ar]')).direction") == "rtl"
    assert page.evaluate("getComputedStyle(document.querySelector('h3:not([dir])')).direction") == "ltr"
    page.close()


def test_the_site_works_from_disk(browser: Browser, folder: Path) -> None:
    page = opened(browser, (folder / "news" / "index.html").as_uri())
    page.get_by_role("link", name="The dredging of the outer channel").first.click()
    assert page.evaluate("getComputedStyle(document.querySelector('.day')).borderInlineStartWidth") == "2px"
    page.get_by_role("link", name="Outlets", exact=True).first.click()
    assert page.locator("h1").inner_text() == "Outlets"
    page.get_by_role("link", name="Search").click()
    page.get_by_text("Search works once the site is on a web server").wait_for()
    page.close()


def opened(browser: Browser, url: str, width: int = 1280, height: int = 900) -> Page:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(url)
    return page

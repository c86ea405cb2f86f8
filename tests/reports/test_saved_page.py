"""What a saved page says: main text, title, outlet, dates; and what it does not upset."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Removed, Source
from generator.problems import BadSource
from generator.reports import saved_page
from generator.reports.saved_page import blocks

STORY = (
    "The ferry to the outer islands sank on Tuesday evening, the coast guard said in a statement.",
    "All forty people on board were brought ashore by fishing boats, according to the harbour master.",
    "Divers will look at the wreck once the wind has dropped, which is expected later in the week.",
)
BODY = "".join(f"<p>{said}</p>" for said in STORY)


def page(head: str = "", body: str = f"<article>{BODY}</article>") -> Source:
    markup = f"<!doctype html><html lang=en-GB><head>{head}</head><body>{body}</body></html>"
    return Source("content/page.html", markup.encode())


def test_a_page_gives_its_paragraphs_in_order_and_shows_what_stood_around() -> None:
    around = "<nav><a href=/>Home</a></nav>{}<aside><h3>Most read</h3></aside><footer>© Harbour Post</footer>"
    read = saved_page.read(page("<title>Ferry sinks</title>", around.format(f"<article>{BODY}</article>")))
    assert read.paragraphs == STORY
    assert read.removed == tuple(
        Removed(t, "around the article") for t in ("Home", "Most read", "© Harbour Post")
    )


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            "<title>Ferry sinks | Harbour Post</title><meta property=og:site_name content='Harbour Post'>",
            "",
            "Ferry sinks",
        ),
        ("<title>Ferry sinks - Islands - The Post</title>", "<h1>Ferry sinks</h1>", "Ferry sinks"),
        (
            "<title>The Post</title><meta property=og:title content='Ferry &amp;amp; crew'>",
            "",
            "Ferry & crew",
        ),
        ("<title>Ferry sinks: what we know</title>", "", "Ferry sinks: what we know"),
        ("<title>The Post</title>", "<h1>Ferry sinks</h1>", "Ferry sinks"),
        ("", "", ""),
    ],
)
def test_titles(head: str, body: str, title: str) -> None:
    assert saved_page.read(page(head, body + BODY)).said.title == title


JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
  {"@type": "WebPage", "datePublished": "2016-01-01"},
  {"@type": ["NewsArticle"], "headline": "Ferry sinks", "datePublished": "2017-11-30T08:00:00Z",
   "dateModified": "2017-12-01", "author": [{"name": "Jane Doe"}, "John Roe"], "inLanguage": "en-GB",
   "publisher": {"name": "Harbour Post"}, "keywords": "ferries, islands",
   "dateline": "Norhaven"}]}</script>"""


def test_json_ld_tells_what_the_article_is() -> None:
    said = saved_page.read(page(JSON_LD)).said
    assert (said.title, said.outlet, said.author) == ("Ferry sinks", "Harbour Post", "Jane Doe, John Roe")
    assert (said.language, said.place, said.tags) == ("en", "Norhaven", ("ferries", "islands"))
    assert said.updated == (("2017-12-01", "json-ld dateModified"),)


def test_dates_are_given_with_their_place_and_undecided() -> None:
    head = JSON_LD + '<meta property="article:published_time" content="2017-11-29">'
    read = saved_page.read(page(head, "<time datetime=2017-11-28>Tuesday</time>" + BODY))
    assert read.said.dates == (
        ("2017-11-30T08:00:00Z", "json-ld datePublished"),
        ("2016-01-01", "json-ld page datePublished"),
        ("2017-11-29", "meta article:published_time"),
        ("2017-11-28", "time element"),
    )


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<link rel=canonical href=https://example.org/a>", "https://example.org/a"),
        ("<meta property=og:url content=https://example.org/b>", "https://example.org/b"),
        ("<!--\n Page saved with SingleFile \n url: https://example.org/c \n-->", "https://example.org/c"),
        ("<!-- saved from url=(0021)https://example.org/d -->", "https://example.org/d"),
        ("<link rel=canonical href='javascript:alert(1)'>", ""),
    ],
)
def test_addresses(head: str, url: str) -> None:
    assert saved_page.read(page(head)).said.url == url


@pytest.mark.parametrize(
    ("charset", "head"),
    [
        ("utf-8", ""),
        ("utf-8", "<meta charset=iso-8859-1>"),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("iso-8859-1", "<meta charset=iso-8859-1>"),
        ("cp1251", "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"),
        ("shift_jis", "<meta charset='Shift_JIS'>"),
        ("cp1252", ""),
    ],
)
def test_charsets(charset: str, head: str) -> None:
    title = {"cp1251": "Паром затонул", "shift_jis": "船が沈む"}.get(charset, "Fähre gesunken")
    text = f"<html><head>{head}<title>{title}</title></head><body>{BODY}</body></html>"
    assert saved_page.read(Source("content/page.html", text.encode(charset))).said.title == title


HOSTILE = {
    "nested": "<div>" * 10_000 + BODY + "</div>" * 10_000,
    "lists": "<ul><li>" * 10_000 + BODY,
    "unclosed comments": "<!--" * 100_000 + BODY,
    "unclosed scripts": BODY + "<script>" * 100_000,
    "signs": "<" * 1_000_000 + BODY,
    "entities": "&#x0;&#55555555;&#xD800;&bogus;&amp&lt" * 10_000 + BODY,
    "zero bytes": "\0<p>\0" + BODY + "\0",
    "json": f"<script type=application/ld+json>{'[' * 100_000}</script>" + BODY,
    "a picture inside": f"<img src='data:image/png;base64,{'A' * 12_000_000}'>" + BODY,
    "ten megabytes": BODY * 30_000,
    "links": "<a href=x>Link</a> " * 200_000 + BODY,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_neither_crash_nor_hang(name: str) -> None:
    start = time.process_time()
    read = saved_page.read(Source("content/page.html", f"<html><body>{HOSTILE[name]}</body></html>".encode()))
    assert any(STORY[1] in paragraph for paragraph in (*read.paragraphs, *(r.text for r in read.removed)))
    assert time.process_time() - start < 30


@pytest.mark.parametrize("data", [b"", b"   ", b"<html><body></body></html>", b"<script>alert(1)</script>"])
def test_a_file_without_text_is_a_problem(data: bytes) -> None:
    with pytest.raises(BadSource):
        saved_page.read(Source("content/empty.html", data))


def test_nothing_of_a_script_is_text() -> None:
    read = saved_page.read(page(body=BODY + "<script>steal()</script><style>p {}</style><!-- note -->"))
    assert not any(word in text for text in read.paragraphs for word in ("steal", "{}", "note"))
    assert read.removed == ()


MARKUP = st.lists(
    st.sampled_from(["<p>", "</p>", "<div", ">", "<!--", "-->", "<script>", "</script>", "&", "A b. "])
)


@settings(deadline=None)
@given(st.binary(max_size=200) | MARKUP.map(lambda pieces: "".join(pieces).encode()))
def test_any_bytes_are_a_page_or_a_problem(data: bytes) -> None:
    try:
        read = saved_page.read(Source("content/page.html", data))
    except BadSource:
        return
    assert read.paragraphs or read.removed


@given(MARKUP)
def test_blocks_hold_no_tags_of_whole_markup(pieces: list[str]) -> None:
    assert "<p>" not in " ".join(blocks.read("".join(pieces)).texts)

"""What a saved page says: main text, title, outlet, dates."""

from __future__ import annotations

import pytest

from generator.model import Source
from generator.problems import BadSource
from generator.reports import saved_page

BODY = "".join(
    f"<p>{said}</p>"
    for said in (
        "The ferry to the outer islands sank on Tuesday evening, the coast guard said in a statement.",
        "All forty people on board were brought ashore by fishing boats, according to the harbour master.",
        "Divers will look at the wreck once the wind has dropped, which is expected later in the week.",
    )
)


def page(head: str = "", body: str = BODY) -> Source:
    html = f"<!doctype html><html lang=en-GB><head>{head}</head><body><article>{body}</article></body></html>"
    return Source("content/page.html", html.encode())


def test_a_page_gives_its_paragraphs_in_order() -> None:
    read = saved_page.read(
        page("<title>Ferry sinks | Harbour Post</title><meta property=og:site_name content='Harbour Post'>")
    )
    assert [p.split()[0] for p in read.paragraphs] == ["The", "All", "Divers"]
    assert (read.title, read.outlet, read.language) == ("Ferry sinks", "Harbour Post", "en")


def test_dates_are_given_with_their_place_and_undecided() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry sinks",'
        ' "datePublished": "2017-11-30T08:00:00Z", "publisher": {"name": "Harbour Post"}}</script>'
        '<meta property="article:published_time" content="2017-11-29">'
    )
    read = saved_page.read(page(head, "<time datetime=2017-11-28>Tuesday</time>" + BODY))
    assert read.dates == (
        ("2017-11-30T08:00:00Z", "json-ld datePublished"),
        ("2017-11-29", "meta article:published_time"),
        ("2017-11-28", "time element"),
    )


def test_a_file_without_a_page_is_a_problem() -> None:
    with pytest.raises(BadSource):
        saved_page.read(Source("content/empty.html", b""))

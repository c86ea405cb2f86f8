"""Linked data: a live blog that cites every report and claims none."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from generator.files import jsonld
from tests.files.stories import BARE, HOSTILE, SITE, card, event, hostile, story


def test_a_story_is_a_live_blog_about_an_event() -> None:
    told = read()
    assert (told["@context"], told["@type"]) == ("https://schema.org", "LiveBlogPosting")
    assert (told["coverageStartTime"], told["coverageEndTime"]) == ("2017-11-01", "2017-12-31")
    assert (told["datePublished"], told["dateModified"]) == ("2017-11-01", "2017-11-09")
    assert told["about"] == {
        "@type": "Event",
        "name": "The ferry",
        "startDate": "2017-11-01",
        "endDate": "2017-12-31",
    }
    assert told["url"] == "https://example.org/news/stories/the-ferry/"
    assert told["description"] == "It sank."


def test_every_attesting_report_is_cited_where_it_attests() -> None:
    told = read()
    assert [one["@id"] for one in told["citation"]] == ["#report1", "#report5", "#report9", "#report12"]
    assert {one["@type"] for one in told["citation"]} == {"NewsArticle"}
    cited = {update["@id"]: [c["@id"] for c in update["citation"]] for update in told["liveBlogUpdate"]}
    assert cited == {
        "#event1": ["#report1", "#report5"],
        "#event2": ["#report5", "#report9"],
        "#event3": ["#report9"],
        "#event4": ["#report1"],
        "#event5": ["#report12"],
    }


def test_a_page_of_some_events_cites_their_reports() -> None:
    told: dict[str, Any] = jsonld.story(story(), SITE, {"event3"})
    assert [one["@id"] for one in told["liveBlogUpdate"]] == ["#event3"]
    assert [one["@id"] for one in told["citation"]] == ["#report9"]


def test_the_site_never_claims_to_have_written_a_report() -> None:
    told: dict[str, Any] = jsonld.story(
        story(cards=(card(1, author="B. Writer"), card(5))), replace(SITE, author="E. Ditor")
    )
    first, second = told["citation"]
    assert first["author"]["name"] == "B. Writer"
    assert first["publisher"]["name"] == "Harbour Post"
    assert "author" not in second
    assert told["author"]["name"] == "E. Ditor"
    assert all("author" not in update for update in told["liveBlogUpdate"])
    assert "author" not in read()


def test_what_is_not_known_is_left_out() -> None:
    undated = next(one for one in read()["citation"] if one["@id"] == "#report12")
    assert "datePublished" not in undated
    bare: dict[str, Any] = jsonld.story(story(cards=(), events=(), undated=(), first=None, last=None), BARE)
    assert not {"coverageStartTime", "datePublished", "citation", "liveBlogUpdate"} & bare.keys()
    assert bare["url"] == "../../stories/the-ferry/index.html"


def test_hostile_text_can_be_written() -> None:
    told = jsonld.story(hostile(), SITE)
    json.dumps(told, ensure_ascii=False).encode("utf-8")
    assert "\x00" in HOSTILE and "\\u0000" not in json.dumps(told)
    assert all("url" not in one for one in _citations(told))


def test_it_is_light() -> None:
    cards = tuple(card(n, id=f"r{n:011}", title="Ferry " * 12) for n in range(1, 41))
    some = story().events[0]
    events = tuple(
        replace(some, id=f"e{n:011}", title="Ferry " * 12, attested=some.attested * 2, key=n < 7)
        for n in range(50)
    )
    made = json.dumps(jsonld.story(story(cards=cards, events=events), SITE), separators=(",", ":"))
    assert len(made) < 16_000


def test_of_many_events_the_key_ones_and_the_latest_are_told_and_every_report_is_cited() -> None:
    cards = tuple(card(n) for n in range(1, 26))
    events = tuple(event(n, n, key=n in (2, 5)) for n in range(1, 26))
    told: dict[str, Any] = jsonld.story(story(cards=cards, events=events, undated=()), SITE)
    updates = [update["@id"] for update in told["liveBlogUpdate"]]
    assert updates == [f"#event{n}" for n in (2, 5, *range(8, 26))]
    assert len(told["citation"]) == 25


def _citations(told: dict[str, object]) -> list[dict[str, Any]]:
    cited = told["citation"]
    assert isinstance(cited, list)
    return cited


def read() -> dict[str, Any]:
    return json.loads(json.dumps(jsonld.story(story(), SITE)))  # type: ignore[no-any-return]  # JSON

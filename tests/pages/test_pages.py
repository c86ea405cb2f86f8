"""Which pages there are, where they lie, and what they may show."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from generator import pages
from generator.model import Masthead, Page, When
from generator.pages import addresses, events, reports, strips, timeline
from generator.pages.views import FacetView, IndexView, SearchView, StoryView
from generator.problems import Abort
from tests.pages import stories
from tests.pages.sites import planned_of

SITE = Masthead("The Estuary Record")


def view(page: Page) -> StoryView:
    assert isinstance(page.view, StoryView)
    return page.view


def test_a_story_has_a_page_and_one_that_tells_it_newest_first() -> None:
    made = pages.plan(stories.story(8), SITE)
    assert [p.url for p in made] == ["stories/ferry/", "stories/ferry/latest/", "stories/ferry/changes/"]
    first, latest = (view(page) for page in made[:2])
    assert [d.when.edtf for d in latest.days] == [d.when.edtf for d in reversed(first.days)]
    assert pages.plan(stories.story(2), SITE)[-1].url == "stories/ferry/"


def test_every_permalink_of_a_long_story_stands_on_its_first_page() -> None:
    long = stories.story(300)
    made = {page.url: view(page) for page in pages.plan(long, SITE) if page.template != "changes.html"}
    first = made["stories/ferry/"]
    told = {event.id for day in first.days for event in day.events}
    moved = {event.id for month in first.months for event in month.events}
    assert told | moved == {event.id for event in long.events}
    assert not told & moved
    for month in first.months:
        there = {e.id for d in made[f"stories/ferry/{month.month}/"].days for e in d.events}
        assert {event.id for event in month.events} <= there
    assert "stories/ferry/reports/" in made


def test_a_story_has_pages_by_the_templates_that_are_told() -> None:
    long = stories.story(300)
    full = [stories.report(card) for card in long.cards]
    assert {page.template for page in pages.plan(long, SITE, reports=full, publish="full")} == {
        *pages.OF_STORY
    }


def test_stories_of_one_report_stand_apart_and_lists_are_cut_into_pages() -> None:
    some = [stories.story(4, slug=f"s{n:02}") for n in range(70)] + [stories.story(1, slug="alone")]
    made = {page.url: page.view() for page in planned_of([one.brief for one in some], SITE)}
    index = made[""]
    assert isinstance(index, IndexView)
    assert 15 <= len(index.stories) < 70
    assert index.pager.older in {f"{url}index.html" for url in made}
    assert [entry.slug for entry in index.brief] == ["alone"]
    assert {"page/1/", "brief/", "404.html", "search/", "changes/", "days/2017/11/", "tags/shipping/"} <= set(
        made
    )
    outlet = made["outlets/harbour-post/"]
    assert isinstance(outlet, FacetView)
    assert outlet.count == 71


def test_the_order_of_the_stories_does_not_matter() -> None:
    some = [stories.story(4, slug=slug).brief for slug in ("a", "b", "c")]
    one, other = planned_of(some, SITE), planned_of(some[::-1], SITE)
    assert [page.page for page in one] == [page.page for page in other]
    assert [page.shows for page in one] == [page.shows for page in other]


def test_two_pages_that_want_one_address_are_refused() -> None:
    one = stories.report(stories.card(0, stories.FIRST))
    two = replace(stories.report(stories.card(1, stories.FIRST)), path=one.path)
    with pytest.raises(Abort) as told:
        pages.plan(stories.story(8), SITE, reports=[one, two])
    assert "two pages want the address reports/report-0/" in str(told.value)


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://news.example/a?b=c#d", True),
        ("mailto:desk@news.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("//news.example/a", False),
        ("https:nowhere", False),
        ('https://news.example/"onclick="x', False),
        ("http://[::1", False),
        ("", False),
    ],
)
def test_only_safe_links_lead_out(address: str, followed: bool) -> None:
    assert addresses.web(address) == (address if followed else "")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("The Harbour Post", "the-harbour-post"),
        ("Café  Münster!", "cafe-munster"),
        ("../../etc", "etc"),
        ("朝日", "朝日"),
        ("CON/PRN", "con-prn"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert addresses.slug(name) == slug
    assert addresses.slug("!!!")


def test_years_are_those_of_which_something_is_told() -> None:
    """A single date far off fills no list with the years between."""
    base = stories.story(2)
    at_end, at_start = (replace(base.events[0], when=when) for when in (When.day(date.max), When.year(1)))
    far = replace(base, id="far", slug="far", events=(at_end,), last=date.max)
    early = replace(base, slug="early", events=(at_start,), first=date.min)
    assert view(pages.plan(far, SITE)[0]).years == ("2017", "9999")
    (search,) = (
        page for page in planned_of([far.brief, early.brief], SITE) if page.template == "search.html"
    )
    told = search.view()
    assert isinstance(told, SearchView)
    assert told.years == ("9999", "2017", "0001")


def test_a_report_without_an_outlet_goes_by_its_title_only_among_others() -> None:
    bare = [replace(stories.card(n, None), outlet="", url="", title=f"Report {n}") for n in range(2)]
    assert [c.outlet for c in reports.chips(replace(stories.story(2), cards=tuple(bare))).values()] == [
        "Report 0",
        "Report 1",
    ]
    assert [c.outlet for c in reports.chips(replace(stories.story(2), cards=(bare[0],))).values()] == [""]


def test_a_gap_counts_whole_days_and_the_reports_in_them() -> None:
    base = stories.story(2)
    far = replace(base.events[1], when=When.day(date(2017, 11, 20)))
    at = events.setting(base, "en")
    days = [date(2017, 11, 3), date(2017, 11, 10), date(2017, 11, 20)]
    told = timeline.days(
        timeline.by_date([base.events[0], far]), events.views([base.events[0], far], at), days, 5
    )
    assert told[0].gap is None
    assert told[1].gap and (told[1].gap.days, told[1].gap.reports) == (16, 1)


@pytest.mark.parametrize(
    ("last", "unit", "slots"),
    [
        (date(2017, 11, 9), "day", 7),
        (date(2018, 11, 3), "week", 53),
        (date(2022, 2, 28), "month", 52),
        (date(2090, 1, 1), "year", 74),
    ],
)
def test_a_strip_takes_the_smallest_unit_that_fits(last: date, unit: str, slots: int) -> None:
    strip = strips.strip([date(2017, 11, 3), last])
    assert strip and (strip.unit, strip.slots, len(strip.bars)) == (unit, slots, 2)
    assert strips.strip([last, last]) is None


def test_direction_and_language_stand_on_each_passage() -> None:
    made = view(pages.plan(stories.world(), SITE)[0])
    titles = {e.title.text: e.title for day in made.days for e in day.events}
    assert (titles[stories.RTL].lang, titles[stories.RTL].dir) == ("ar", "rtl")
    assert (titles[stories.CJK].lang, titles[stories.CJK].dir) == ("zh", "")
    assert (titles[stories.LONG].lang, titles[stories.LONG].dir) == ("", "")

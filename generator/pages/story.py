"""A Story → its pages: one, or one for each month of a long story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from generator.model import Brief, Edit, Event, Page, Report, Story
from generator.pages import addresses, events, logs, reports, strips, timeline
from generator.pages.options import Options
from generator.pages.passages import passage
from generator.pages.views import (
    CitedView,
    CorrectionView,
    Counts,
    EventLink,
    EventView,
    Link,
    MonthIndex,
    StoryView,
)

YEARS = 10
"""Years of one span by which a story is found in the search; of longer ones, the ends."""

LATELY = 5
"""Changes that the story page shows; the rest are in the log."""


def pages(
    story: Story,
    in_full: Sequence[Report],
    at: events.Setting,
    shown: Mapping[str, EventView],
    options: Options,
) -> tuple[Page, ...]:
    """The story's page and those that carry parts of it. `in_full` are its reports that have pages of
    their own, `shown` its dated events."""
    full = {r.id: addresses.report(r) for r in in_full}
    published = tuple(sorted(d for card in story.cards if (d := reports.day(card))))
    whole = _whole(story, at, full, options)
    recent = timeline.by_date(_recent(story, options))
    title = story.title
    if len(story.events) < options.long_story:
        told = timeline.days(recent, shown, published, options.gap)
        first = replace(whole, days=told, jumps=_jumps(story))
        made = [Page(addresses.story(story.slug), "story.html", title, first)]
    else:
        made = list(_long(story, whole, at, shown, published, options))
    if whole.latest_url:
        back = timeline.days(recent, shown, published, options.gap, newest_first=True)
        view = replace(whole, part="latest", days=back, reports_at=_up(made), earlier=_left(story, options))
        made.append(Page(addresses.story(story.slug, "latest"), "part.html", title, view))
    return tuple(made)


def counts(story: Story | Brief) -> Counts:
    """How much there is in a story."""
    outlets = {card.outlet for card in story.cards if card.outlet}
    told = len(story.events) + len(story.undated)
    return Counts(told, len(story.cards), len(outlets), story.independent)


def updated(story: Story | Brief) -> str:
    """The newest evidence: not the time of the build."""
    days = [d for card in story.cards if (d := reports.day(card))]
    newest = story.updated or max(days, default=story.last)
    return newest.isoformat() if newest else ""


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _whole(story: Story, at: events.Setting, full: Mapping[str, str], options: Options) -> StoryView:
    """Everything but the timeline."""
    rows = reports.rows(story)
    listed = reports.listed(story, at.site, full)
    keys = events.key_events(story)
    days = (d for card in story.cards if (d := reports.day(card)))
    marks = [(e.when.earliest, at.numbers[e.id]) for e in keys if e.when and e.when.earliest]
    latest = len(story.events) >= options.newest_first
    return StoryView(
        id=story.id,
        slug=story.slug,
        url=addresses.index(at.url),
        part="",
        title=passage(story.title, _language(story), at.site),
        dek=passage(story.dek, _language(story), at.site),
        introduction=story.introduction,
        first=iso(story.first),
        last=iso(story.last),
        updated=updated(story),
        counts=counts(story),
        summary=tuple(
            CitedView(
                passage(cited.text, at.languages.get(cited.reports[0], "") if cited.reports else "", at.site),
                tuple(at.chips[r] for r in cited.reports if r in at.chips),
            )
            for cited in story.summary
        ),
        lead=_lead(keys, at),
        changes=logs.of_story(story, at.site)[:LATELY],
        key_events=tuple(events.link(event, at) for event in keys),
        strip=strips.strip(days, marks=marks),
        outlets=tuple(Link(row.name, row.url, row.reports) for row in rows),
        years=_years(story),
        tags=_tags(story),
        jumps=(),
        months=(),
        days=(),
        earlier=0,
        undated=tuple(events.view(event, at) for event in story.undated),
        undated_reports=tuple(report for report in listed if report.when is None),
        sources=rows,
        reports=listed,
        corrections=tuple(_correction(edit) for edit in story.corrections),
        reports_at="",
        latest_url=addresses.index(addresses.story(story.slug, "latest")) if latest else "",
    )


def _long(
    story: Story,
    whole: StoryView,
    at: events.Setting,
    shown: Mapping[str, EventView],
    published: Sequence[date],
    options: Options,
) -> Iterator[Page]:
    """The first page with the recent events, then one a month, and one for the reports."""
    recent = _recent(story, options)
    here = {event.id for event in recent}
    by_month: dict[str, list[Event]] = {}
    for event in story.events:
        by_month.setdefault(events.month_of(event), []).append(event)
    months = tuple(
        MonthIndex(
            month,
            addresses.index(addresses.story(story.slug, month)),
            len(some),
            tuple(_moved(event, at, month, story.slug) for event in some if event.id not in here),
        )
        for month, some in sorted(by_month.items())
    )
    told = timeline.days(timeline.by_date(recent), shown, published, options.gap)
    left = len(story.events) - len(recent)
    first = replace(
        whole, days=told, months=months, earlier=left, reports=(), reports_at="reports/index.html"
    )
    yield Page(addresses.story(story.slug), "story.html", story.title, first)
    bare = tuple(replace(month, events=()) for month in months)
    for month, some in by_month.items():
        view = replace(
            whole,
            part=month,
            days=timeline.days(timeline.by_date(some), shown, published, options.gap),
            months=tuple(replace(m, current=m.month == month) for m in bare),
            reports_at="../reports/index.html",
        )
        yield Page(addresses.story(story.slug, month), "part.html", story.title, view)
    view = replace(whole, part="reports", months=bare)
    yield Page(addresses.story(story.slug, "reports"), "part.html", story.title, view)


def _moved(event: Event, at: events.Setting, month: str, slug: str) -> EventLink:
    """A link to the page of its month, standing where the event's permalink leads."""
    told = events.link(event, at)
    return replace(told, url=addresses.index(addresses.story(slug, month), event.id))


def _recent(story: Story, options: Options) -> Sequence[Event]:
    short = len(story.events) < options.long_story
    return story.events if short else story.events[-options.recent :]


def _left(story: Story, options: Options) -> int:
    return len(story.events) - len(_recent(story, options))


def _up(made: Sequence[Page]) -> str:
    """Where the reports are listed, from a page one folder below the story's."""
    return "../reports/index.html" if len(made) > 1 else "../index.html"


def _jumps(story: Story) -> tuple[Link, ...]:
    """The months of a story, by the place where each begins: where there are several."""
    first: dict[str, tuple[str, int]] = {}
    for event in story.events:
        month = events.month_of(event)
        begins, some = first.get(month, (event.id, 0))
        first[month] = (begins, some + 1)
    if len(first) < 2:
        return ()
    return tuple(Link(month, f"#{begins}", some) for month, (begins, some) in sorted(first.items()))


def _lead(keys: Sequence[Event], at: events.Setting) -> EventLink | None:
    """The latest pinned event, else the latest key event that was told as having happened."""
    pinned = [event for event in keys if event.pinned]
    told = [event for event in keys if event.modality == "told"]
    chosen = pinned or told
    return events.link(chosen[-1], at) if chosen else None


def _language(story: Story) -> str:
    """The language of the reports, where they share one: titles and deks are taken from them."""
    spoken = {card.language for card in story.cards}
    return spoken.pop() if len(spoken) == 1 else ""


def _years(story: Story) -> tuple[str, ...]:
    """The years of its reports and events; of a long span the first and the last."""
    spans = [card.published.when for card in story.cards if card.published]
    spans += [event.when for event in story.events if event.when]
    told: set[int] = set()
    for span in spans:
        ends = [end.year for end in (span.earliest, span.latest) if end]
        told.update(ends if ends[-1] - ends[0] > YEARS else range(ends[0], ends[-1] + 1))
    return tuple(f"{year:04}" for year in sorted(told))


def _tags(story: Story) -> tuple[Link, ...]:
    counted: dict[str, int] = {}
    for card in story.cards:
        for tag in card.tags:
            counted[tag] = counted.get(tag, 0) + 1
    return tuple(
        Link(tag, addresses.index(addresses.tag(tag)), n)
        for tag, n in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    )


def _correction(edit: Edit) -> CorrectionView:
    return CorrectionView(edit.text or edit.value, edit.why, edit.by, logs.day(edit))

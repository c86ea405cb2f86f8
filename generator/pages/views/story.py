"""Views of a story: its events, days, reports, and the page of it all."""

from __future__ import annotations

from msgspec import Struct

from generator.pages.views.parts import (
    Attested,
    Chip,
    CitedView,
    Counts,
    DateView,
    DifferenceView,
    Link,
    Passage,
    QuoteView,
    SharedVoice,
    Strip,
)


class EventView(Struct, frozen=True):
    """One event. `method` is "stated", "resolved" (from the words `said`), "published", "edit" or "none";
    `dated_by` are the words that say when, of several reports; `certainty` is "single",
    "corroborated" or "differ"; `modality` is "told", "planned", "conditional" or "denied". `key` is its
    number in the list of key events, or 0. `chips` name each outlet once; `more` counts those left out."""

    id: str
    url: str
    when: DateView | None
    method: str
    said: str
    certainty: str
    independent: int
    modality: str
    key: int
    pinned: bool
    background: bool
    title: Passage
    lead: Passage
    chips: tuple[Chip, ...]
    more: int
    quote: QuoteView | None
    differences: tuple[DifferenceView, ...]
    attested: tuple[Attested, ...]
    reports: int
    dated_by: tuple[str, ...]
    shared: tuple[SharedVoice, ...]


class EventLink(Struct, frozen=True):
    """An event as it is named elsewhere than at its place. `more` counts the events of the same story
    and date for which it stands."""

    id: str
    url: str
    title: Passage
    when: DateView | None
    number: int = 0
    story: Link | None = None
    key: bool = False
    more: int = 0


class Gap(Struct, frozen=True):
    """Time in which nothing happened: whole days, and the reports published in them."""

    days: int
    reports: int = 0


class DayView(Struct, frozen=True):
    """The events of one date. `gap` is what lies between the date shown before it and this one; `month`
    is `2017-11` (or `2017`, for a year told as such) where a new one begins here, else empty."""

    when: DateView
    month: str
    gap: Gap | None
    events: tuple[EventView, ...]


class MonthIndex(Struct, frozen=True):
    """A month of a long story: its page, and the events that stand there and not here."""

    month: str
    url: str
    count: int
    events: tuple[EventLink, ...] = ()
    current: bool = False


class ReportView(Struct, frozen=True):
    """A report of a story. `href` leads to where it was published, `url` to its own page here, where it has
    one. `method` says how its date is known, and `cited` are the words or outlets from which it was inferred;
    `between` holds bounds where there is none. `family` is its outlet's, where several reports count as one
    source for that."""

    id: str
    title: Passage
    outlet: str
    outlet_url: str
    href: str
    url: str
    when: DateView | None
    inferred: bool
    method: str
    cited: tuple[str, ...]
    between: DateView | None
    author: str
    agency: str
    same_as: str
    same_as_outlet: str
    family: str


class OutletRow(Struct, frozen=True):
    """An outlet in a story: its reports, and the days from first to last."""

    name: str
    url: str
    family: str
    reports: int
    first: str
    last: str


class ChangeView(Struct, frozen=True):
    """Something that a story tells otherwise since a day. `kind` is a word of `model.ChangeKind`, or
    "corrected". `what` are the reports that came, with their places (a url is empty where the report is
    not in the story any more), the names of merged stories, or the words of a correction; `more` counts
    those left out, and all reports of a new story."""

    day: str
    kind: str
    what: tuple[Named, ...]
    more: int
    story: Link


class Named(Struct, frozen=True):
    """What changed, by name."""

    passage: Passage
    url: str


class CorrectionView(Struct, frozen=True):
    """What an editor corrected: to what, why, and when."""

    text: str
    why: str
    by: str
    day: str


class StoryView(Struct, frozen=True):
    """`story.html`, and `part.html` for the pages that carry some of its events.

    `part` is "" on the story's own page, "latest" on the page that tells it newest first, a month
    (`2017-11`) on the page of a month, "reports" on that of a long story's reports. `reports_at` is where
    the reports are listed, as seen from this page: empty where it is this page. `months` are the pages of
    a long story, else empty. `introduction` is Markdown. `years` are those of which anything is told.
    """

    id: str
    slug: str
    url: str
    part: str
    title: Passage
    dek: Passage
    introduction: str
    first: str
    last: str
    updated: str
    counts: Counts
    summary: tuple[CitedView, ...]
    lead: EventLink | None
    changes: tuple[ChangeView, ...]
    key_events: tuple[EventLink, ...]
    strip: Strip | None
    outlets: tuple[Link, ...]
    years: tuple[str, ...]
    tags: tuple[Link, ...]
    jumps: tuple[Link, ...]
    months: tuple[MonthIndex, ...]
    days: tuple[DayView, ...]
    earlier: int
    undated: tuple[EventView, ...]
    undated_reports: tuple[ReportView, ...]
    sources: tuple[OutletRow, ...]
    reports: tuple[ReportView, ...]
    corrections: tuple[CorrectionView, ...]
    reports_at: str
    latest_url: str

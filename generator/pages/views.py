"""What each template may show: the contract with themes.

A template sees `page` (a Page), `view` (one of these), `site` (the Masthead), `root` (the way up to the
site's folder), `linked` (the page's linked data, or none) and `picture` (the file of the story's picture,
for those who link to it, or empty), and nothing else. Dates are ISO text (`2017-11-30`), or empty. A `url`
is a file below the site's folder, with its `#place` where one is meant: a template writes
`{{ root }}{{ x.url }}`. An `href` leads out of the site and is http, https or mailto, or empty.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Precision

# --- small things -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that a report or an editor wrote. `lang` is empty where it is the site's; `dir` is "rtl",
    or empty. The filter `attrs` writes both as attributes."""

    text: str
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class DateView:
    """A span of days. `precision` is the unit in which it was told ("day", "month", "span", ...). The
    filters `dated` and `heading` write it in words, in a `time` element."""

    edtf: str
    earliest: str
    latest: str
    precision: Precision
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is in a story. `independent`: duplicates, reprints of one agency and one family
    taken as one."""

    events: int
    reports: int
    outlets: int
    independent: int


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page, and how much is there."""

    label: str
    url: str
    count: int = 0
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page stands among its kind; an empty url where there is no such page."""

    number: int = 1
    total: int = 1
    newer: str = ""
    older: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """Reports over time. The time from `first` to `last` is cut into `slots` of one `unit` ("day", "week",
    "month", "year"); `bars` are (slot, reports, first day of the slot), slots without reports left out.
    `marks` are (slot, number in the list of key events)."""

    first: str
    last: str
    unit: str
    slots: int
    peak: int
    bars: tuple[tuple[int, int, str], ...]
    marks: tuple[tuple[int, int], ...] = ()


# --- the story page -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chip:
    """A report as it is named beside what it attests: `id` is its place on the page of `reports_at`.
    `outlet` stands for its title where no outlet is known, and is empty where that says nothing new."""

    id: str
    outlet: str
    day: str
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class CitedView:
    """A sentence of "where it stands", and who says so."""

    passage: Passage
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Attested:
    """The sentence in which a report tells of an event, cut at the words that say when: before, said,
    after. `said` is empty where the publication date stands in; all are, where the sentence is the lead."""

    chip: Chip
    before: Passage
    said: str
    after: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words in quotation marks; other wordings of the same words in `variants`."""

    passage: Passage
    speaker: str
    chip: Chip
    variants: tuple[QuoteView, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountView:
    """What some reports give for something on which reports differ."""

    passage: Passage
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """Something on which the reports of an event differ: `kind` is "apart", "grown" (a count that rose from
    day to day) or "rounded". `known` is the key of `about` in the catalogue ("dead"), or empty where that is
    a word of the reports."""

    about: Passage
    known: str
    accounts: tuple[AccountView, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class SharedVoice:
    """Reports that count as one source. `kind` says why: "text" (of one text, first seen at `name`),
    "agency", "family" or "outlet", of that name, which may be empty."""

    kind: str
    reports: int
    name: str


@dataclass(frozen=True, slots=True)
class EventView:
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


@dataclass(frozen=True, slots=True)
class EventLink:
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


@dataclass(frozen=True, slots=True)
class Gap:
    """Time in which nothing happened: whole days, and the reports published in them."""

    days: int
    reports: int = 0


@dataclass(frozen=True, slots=True)
class DayView:
    """The events of one date. `gap` is what lies between the date shown before it and this one; `month`
    is `2017-11` (or `2017`, for a year told as such) where a new one begins here, else empty."""

    when: DateView
    month: str
    gap: Gap | None
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class MonthIndex:
    """A month of a long story: its page, and the events that stand there and not here."""

    month: str
    url: str
    count: int
    events: tuple[EventLink, ...] = ()
    current: bool = False


@dataclass(frozen=True, slots=True)
class ReportView:
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


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet in a story: its reports, and the days from first to last."""

    name: str
    url: str
    family: str
    reports: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    """Something that a story tells otherwise since a day. `kind` is a word of `model.ChangeKind`, or
    "corrected". `what` are the reports that came, with their places (a url is empty where the report is
    not in the story any more), the names of merged stories, or the words of a correction; `more` counts
    those left out, and all reports of a new story."""

    day: str
    kind: str
    what: tuple[Named, ...]
    more: int
    story: Link


@dataclass(frozen=True, slots=True)
class Named:
    """What changed, by name."""

    passage: Passage
    url: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What an editor corrected: to what, why, and when."""

    text: str
    why: str
    by: str
    day: str


@dataclass(frozen=True, slots=True)
class StoryView:
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


# --- lists and facets ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EntryView:
    """A story in a list."""

    slug: str
    url: str
    title: Passage
    dek: Passage
    first: str
    last: str
    updated: str
    counts: Counts
    outlet: str
    strip: Strip | None


@dataclass(frozen=True, slots=True)
class IndexView:
    """`index.html`: the stories, latest first; on the first page, and only there, the largest besides, some
    of the stories of a single report, which have their own pages at `brief_url`, and how many there are of
    all."""

    stories: tuple[EntryView, ...]
    pager: Pager
    largest: tuple[EntryView, ...]
    brief: tuple[EntryView, ...]
    brief_url: str
    brief_count: int
    stories_count: int
    reports_count: int
    outlets_count: int


@dataclass(frozen=True, slots=True)
class BriefView:
    """`brief.html`: the stories of a single report, latest first."""

    stories: tuple[EntryView, ...]
    pager: Pager
    count: int


@dataclass(frozen=True, slots=True)
class FacetsView:
    """`facets.html`: all outlets, all tags, or all years. `kind` is "outlets", "tags" or "days"."""

    kind: str
    groups: tuple[FacetGroup, ...]


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """Some of the facets; `label` is empty, or a year where they are its months (`2017-11`)."""

    label: str
    url: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FacetView:
    """`facet.html`: the stories of one outlet or tag, latest first. `reports` are its own, `counts` in
    `stories` the whole story's."""

    kind: str
    name: str
    family: str
    reports: int
    first: str
    last: str
    stories: tuple[EntryView, ...]
    pager: Pager
    count: int


@dataclass(frozen=True, slots=True)
class MonthView:
    """`month.html`: what happened in a month, in all stories, by day."""

    month: str
    earlier: str
    later: str
    days: tuple[tuple[DateView, tuple[EventLink, ...]], ...]
    count: int


@dataclass(frozen=True, slots=True)
class ReportPageView:
    """`report.html`: a report published in full. `markup` is Markdown, or empty where `paragraphs` say it
    all; `events` are those of its story that it attests."""

    report: ReportView
    story: Link
    paragraphs: tuple[Passage, ...]
    markup: str
    lang: str
    dir: str
    place: str
    tags: tuple[Link, ...]
    events: tuple[EventLink, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """`changes.html`: what changed when, newest first: on the whole site, or in one story."""

    story: Link | None
    changes: tuple[ChangeView, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class SearchView:
    """`search.html`: the form; what can be chosen in it. `years` are those of which anything is told, the
    latest first."""

    outlets: tuple[str, ...]
    years: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LostView:
    """`404.html`: some stories to go on with."""

    stories: tuple[EntryView, ...]

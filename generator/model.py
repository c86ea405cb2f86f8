"""The things a timeline is made of."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from generator.problems import Problem

# --- when ---------------------------------------------------------------------------------------

Precision = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "span"]

_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}


@dataclass(frozen=True, slots=True)
class When:
    """A span of calendar days and the unit that named it. Days, not instants: no time zone moves it.

    Either end is None where it is open ("since May"). `precision` is the unit in which the date was
    told; a "span" is told by its two ends. The written form is EDTF (ISO 8601-2, level 1, and level
    2 for quarters and halves).
    """

    earliest: date | None
    latest: date | None
    precision: Precision = "day"
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")

    @classmethod
    def day(cls, day: date, *, approximate: bool = False) -> When:
        return cls(day, day, "day", approximate)

    @classmethod
    def month(cls, year: int, month: int, *, approximate: bool = False) -> When:
        last = calendar.monthrange(year, month)[1]
        return cls(date(year, month, 1), date(year, month, last), "month", approximate)

    @classmethod
    def year(cls, year: int, *, approximate: bool = False) -> When:
        return cls(date(year, 1, 1), date(year, 12, 31), "year", approximate)

    @classmethod
    def span(cls, earliest: date | None, latest: date | None, *, approximate: bool = False) -> When:
        """From one day to another; a single day where they are the same."""
        precision: Precision = "day" if earliest and earliest == latest else "span"
        return cls(earliest, latest, precision, approximate)

    @classmethod
    def parse(cls, edtf: str) -> When:
        """Read what `edtf` writes. Raises ValueError on anything else."""
        return _parsed(edtf)

    @property
    def is_day(self) -> bool:
        return self.earliest is not None and self.earliest == self.latest

    @property
    def days(self) -> int | None:
        """The length in days; None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    @property
    def order(self) -> tuple[date, date]:
        """The key that puts dates in order: by start, the shorter first."""
        return self.earliest or date.min, self.latest or date.max

    def holds(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return (self.earliest or date.min) <= day <= (self.latest or date.max)

    @property
    def edtf(self) -> str:
        """`2017-11-30`, `2017-11`, `2017`, `2017-21`, `201X`, `2017-11-22~`, `../2017-11-30`."""
        tail = "~" if self.approximate else ""
        first, last = self.earliest, self.latest
        if self.precision == "day" and first and last:  # nearly always
            return first.isoformat() + tail
        if first is None or last is None or self.precision in ("span", "week"):
            ends = (f"{end.isoformat()}{tail}" if end else ".." for end in (first, last))
            return "/".join(ends)
        year = f"{first.year:04d}"
        match self.precision:
            case "month":
                told = f"{year}-{first.month:02d}"
            case "season":
                told = f"{year}-{_SEASONS[first.month]}"
            case "quarter":
                told = f"{year}-{33 + first.month // 3}"
            case "half":
                told = f"{year}-{40 + first.month // 6}"
            case "year":
                told = year
            case "decade":
                told = f"{year[:3]}X"
            case "century":
                told = f"{year[:2]}XX"
            case _:
                told = first.isoformat()
        return told + tail


_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|(\d{3})X|(\d\d)XX")


def _parsed(edtf: str) -> When:
    if "/" in edtf:
        first, last = (None if end in ("..", "") else _parsed(end) for end in edtf.split("/", 1))
        made = When.span(
            first.earliest if first else None,
            last.latest if last else None,
            approximate=any(end and end.approximate for end in (first, last)),
        )
        week = first and last and first.is_day and last.is_day and made.days == 7
        monday = made.earliest is not None and made.earliest.weekday() == 0
        return When(made.earliest, made.latest, "week", made.approximate) if week and monday else made
    plain = edtf.rstrip("~")
    told = _EDTF.fullmatch(plain)
    if not told:
        raise ValueError(f"not an EDTF date: {edtf!r}")
    approximate = plain != edtf
    if told[4] or told[5]:
        size = 10 if told[4] else 100
        first_year = int(told[4] or told[5]) * size
        unit: Precision = "decade" if told[4] else "century"
        return When(date(max(first_year, 1), 1, 1), date(first_year + size - 1, 12, 31), unit, approximate)
    year, part, day = int(told[1]), int(told[2] or 0), int(told[3] or 0)
    if day:
        return When.day(date(year, part, day), approximate=approximate)
    if not part:
        return When.year(year, approximate=approximate)
    if part <= 12:
        return When.month(year, part, approximate=approximate)
    return _long_unit(year, part, approximate)


def _long_unit(year: int, part: int, approximate: bool) -> When:
    """Seasons (21 to 24), quarters (33 to 36) and halves (40, 41) of a year, as EDTF numbers them."""
    unit: Precision
    if 21 <= part <= 24:
        unit, month, months = "season", 3 * (part - 20), 3
    elif 33 <= part <= 36:
        unit, month, months = "quarter", 3 * (part - 33) + 1, 3
    elif part in (40, 41):
        unit, month, months = "half", 6 * (part - 40) + 1, 6
    else:
        raise ValueError(f"no such part of a year: {part}")
    after = month + months
    end = date(year + (after > 12), after - 12 if after > 12 else after, 1) - timedelta(days=1)
    return When(date(year, month, 1), end, unit, approximate)


def shifted(day: date, by: timedelta) -> date:
    """The day so much later or, by a negative span, earlier; the first or last day there is, where the
    calendar ends before."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min


# --- what is read -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the content folder, as bytes. `path` lies below the site's folder, with `/`."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date and how it is known.

    `method` is one of the words in `reports.METHODS` ("front matter", "url", "text", "twin", ...);
    `inferred` is true where nobody stated it as the publication date. An inferred date is shown as
    such and is never evidence for another. `evidence` tells it in English; `cited` are the words of the
    text or the outlets in it, for those who tell it in another language.
    """

    when: When
    method: str
    evidence: str
    inferred: bool = False
    cited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Removed:
    """A passage that is not the report, and the rule that removed it."""

    text: str
    rule: str


PublishMode = Literal["excerpt", "full"]


@dataclass(frozen=True, slots=True)
class Report:
    """One article or note, from one outlet.

    `id` is the same on every machine and in every order of the files: a digest of the canonical URL
    or the path for a file, of the URL, own id or text for a row of a bulk file. `paragraphs` are
    plain text: what was not the report is in `removed`. `published` is None while no date is known;
    `bounds` then says between which days it must lie, where that much is known.
    `markup` is the Markdown as written, for reports that are published in full; else empty.
    """

    id: str
    path: str
    title: str
    paragraphs: tuple[str, ...]
    published: Published | None = None
    bounds: When | None = None
    updated: date | None = None
    outlet: str = ""
    agency: str = ""
    author: str = ""
    url: str = ""
    place: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    story: str = ""
    slug: str = ""
    publish: PublishMode | None = None
    markup: str = ""
    removed: tuple[Removed, ...] = ()

    @property
    def text(self) -> str:
        """The paragraphs, joined by a blank line: what offsets of mentions and sentences count in."""
        return "\n\n".join(self.paragraphs)

    @property
    def day(self) -> date | None:
        """The publication day, where it is known to the day."""
        return self.published.when.earliest if self.published and self.published.when.is_day else None


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading one source."""

    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()


# --- what is found in a report ------------------------------------------------------------------

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

Modality = Literal["told", "planned", "conditional", "denied"]
"""told: as having happened; planned: intended, due, threatened or feared; conditional: under an if;
denied: as not having happened."""

Anchor = Literal["explicit", "published", "narrative", "none"]
"""What a mention was resolved against: nothing (it is complete in itself), the publication date, the
date told before it; "none" where it could not be resolved."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that say when, and the calendar span that they resolve to.

    `start` and `end` are offsets into the report's `text`. `type` and `value` are TIMEX3 (ISO-TimeML);
    `modifier` is TIMEX3's `mod` ("APPROX", "START", "BEFORE", ...) or empty. `when` is None where no
    calendar span is meant (durations, sets, "now" without an anchor). `sentence` is the index into
    `Reading.sentences`.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    sentence: int
    when: When | None = None
    modifier: str = ""
    anchor: Anchor = "explicit"
    modality: Modality = "told"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report; offsets into its `text`."""

    start: int
    end: int
    text: str
    modality: Modality = "told"


@dataclass(frozen=True, slots=True)
class Reading:
    """A report's sentences, in order, and the mentions in them, in order."""

    report: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    language: str = "en"
    problems: tuple[Problem, ...] = ()


# --- which reports belong together --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Duplicate:
    """`report` is, in substance, the text of `original` (the earlier or fuller of the two).

    `share` is the part of the shorter text that stands in the other, 0 to 1.
    """

    report: str
    original: str
    share: float


@dataclass(frozen=True, slots=True)
class Bond:
    """Why a report is in its story: the evidence that `explain` and the page show.

    `to` is the report or cluster that it was joined to; `terms` are the shared words and names with
    the part of the score that each gave, the largest first.
    """

    report: str
    to: str
    score: float
    threshold: float
    terms: tuple[tuple[str, float], ...] = ()
    days: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The reports of one story, before it is told. `id` is the ledger's, or empty for a new story;
    `pin` is the slug that its reports ask for in their front matter, or empty."""

    id: str
    reports: tuple[str, ...]
    bonds: tuple[Bond, ...] = ()
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Every report in exactly one group, and the duplicates: where a ledger is, those of the new reports."""

    groups: tuple[Group, ...]
    duplicates: tuple[Duplicate, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger needs to know of a report.

    `fingerprint` is a digest of its words, the same when its file is renamed or moved; `pin` is the
    slug of the story to which its front matter pins it.
    """

    report: str
    path: str
    fingerprint: str
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Filing:
    """A line of the ledger: a report and the story in which it is filed.

    `fingerprint` is a digest of the report's text, so that a renamed file is known again; `path` is
    its file, for people who read the ledger.
    """

    report: str
    story: str
    fingerprint: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A story as the ledger knows it: its id, its permalink and the permalinks that lead to it."""

    id: str
    slug: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Which report is in which story: `content/stories.lock`."""

    filings: tuple[Filing, ...] = ()
    shelves: tuple[Shelf, ...] = ()


ChangeKind = Literal["opened", "added", "left", "merged", "renamed"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed in a story. `at` is the day of its newest evidence at that time; `what` are
    the ids of the reports that came or left, or the slugs of the stories that were merged into it."""

    at: date
    story: str
    kind: ChangeKind
    what: tuple[str, ...]


EditKind = Literal["merge", "split", "move", "together", "apart", "rename", "date", "hide", "pin", "correct"]


@dataclass(frozen=True, slots=True)
class Edit:
    """An editor's decision, from `content/edits.toml`.

    `targets` are as typed (ids, unique starts of ids, paths, slugs), each behind the word for what it
    is: `report:content/a.md`, `story:ever-given`, `event:3f2a`. `value` is what the kind needs besides:
    the slug of a story, or an EDTF date; `text` its words: a title, a correction.
    """

    kind: EditKind
    targets: tuple[str, ...]
    value: str = ""
    text: str = ""
    by: str = ""
    at: str = ""
    why: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Editorial:
    """What `content/stories/<slug>.md` and the edits say of one story."""

    slug: str = ""
    title: str = ""
    summary: str = ""
    introduction: str = ""
    pinned: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()


# --- what is told -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Card:
    """What a story shows of one of its reports.

    `voice` is the same for all reports that count as one independent source (duplicates, reprints of
    one agency, one family). `why` says in words why it is in the story and how it is counted.
    """

    id: str
    path: str
    title: str
    outlet: str
    family: str = ""
    url: str = ""
    author: str = ""
    place: str = ""
    language: str = ""
    published: Published | None = None
    bounds: When | None = None
    duplicate_of: str = ""
    agency: str = ""
    voice: str = ""
    excerpt: str = ""
    tags: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Attestation:
    """The sentence in which a report tells of an event; offsets into the report's `text`."""

    report: str
    sentence: str
    start: int
    end: int
    said: str = ""
    """The words that say when ("on Wednesday"); empty where the publication date stands in."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks, by whom (as the report names them), and where they stand."""

    text: str
    speaker: str
    report: str
    variants: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What one report gives for something on which reports differ."""

    value: str
    report: str


DifferenceKind = Literal["apart", "grown", "rounded"]
"""Accounts that do not agree; a count that grew from day to day; one number told more and less exactly."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something on which the reports of one event differ: a number, a place, a name, a wording."""

    about: str
    accounts: tuple[Account, ...]
    kind: DifferenceKind = "apart"


DateMethod = Literal["stated", "resolved", "published", "edit", "none"]
"""How an event's date is known: stated in full, resolved from words ("on Wednesday"), taken from the
publication date, set by an editor; "none" for an event without a date."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened (or is planned, see `modality`) at a date, and who attests it.

    `importance` is between 0 and 1, comparable within a story only. `verification` is in words:
    "single source", "corroborated by 3 independent sources", "accounts differ". `evidence` says in
    words how the date is known and why the sentences are one event.
    """

    id: str
    when: When | None
    method: DateMethod
    title: str
    summary: str
    attested: tuple[Attestation, ...]
    importance: float = 0.0
    key: bool = False
    pinned: bool = False
    verification: str = "single source"
    independent: int = 1
    modality: Modality = "told"
    background: bool = False
    quotes: tuple[Quote, ...] = ()
    differences: tuple[Difference, ...] = ()
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence and the reports it stands in."""

    text: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Reports and events that belong together over days, months or years: one page.

    `summary` is "where it stands". `events` are in order of date, `undated` those without one.
    `first` and `last` are the days that the dated events of the story span.
    """

    id: str
    slug: str
    title: str
    cards: tuple[Card, ...]
    events: tuple[Event, ...]
    undated: tuple[Event, ...] = ()
    summary: tuple[Cited, ...] = ()
    dek: str = ""
    introduction: str = ""
    first: date | None = None
    last: date | None = None
    updated: date | None = None
    independent: int = 0
    aliases: tuple[str, ...] = ()
    corrections: tuple[Edit, ...] = ()
    changes: tuple[Change, ...] = ()
    bonds: tuple[Bond, ...] = ()

    @property
    def brief(self) -> Brief:
        """The story as the rest of the site sees it."""
        return Brief(
            self.id,
            self.slug,
            self.title,
            tuple(replace(card, why="", excerpt="") for card in self.cards),
            tuple(_bare(event) for event in self.events),
            tuple(_bare(event) for event in self.undated),
            self.dek,
            self.first,
            self.last,
            self.updated,
            self.independent,
            self.aliases,
        )


@dataclass(frozen=True, slots=True)
class Brief:
    """What pages and files that tell of many stories may know of each: a story without its sentences.

    Its cards have no `why` and no `excerpt`; its events have no summary, sentences, quotes, accounts,
    evidence or importance. So it is small, and an edit inside a story that leaves its brief as it was
    makes nothing else anew.
    """

    id: str
    slug: str
    title: str
    cards: tuple[Card, ...]
    events: tuple[Event, ...]
    undated: tuple[Event, ...] = ()
    dek: str = ""
    first: date | None = None
    last: date | None = None
    updated: date | None = None
    independent: int = 0
    aliases: tuple[str, ...] = ()


def _bare(event: Event) -> Event:
    return replace(event, summary="", attested=(), quotes=(), differences=(), evidence="", importance=0.0)


# --- what is published --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Masthead:
    """What every page may know of the site. `base_url` is empty or ends in `/`; `search` says whether
    there is a search page."""

    title: str
    """The site's name."""
    base_url: str = ""
    """Where the site will stand, for addresses that must be whole: feeds, calendar, linked data, sitemap."""
    description: str = ""
    """A sentence on what the site is about, under its name and for search engines."""
    language: str = "en"
    """The language of the interface, as a BCP 47 tag: "en" and "de" are there, a theme may bring others."""
    author: str = ""
    """The person who publishes the site, for feeds and linked data."""
    search: bool = True
    """Whether there is a search page, with its index."""
    version: str = ""
    """The program's version, for feeds to tell where one is given; not a setting."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that will exist: its address below the site (`stories/x/`), its template, and what that
    template may show besides the masthead: `view`, a dataclass of `pages.views`."""

    url: str
    template: str
    title: str
    view: object

    @property
    def path(self) -> str:
        return self.url + "index.html" if self.url.endswith("/") or not self.url else self.url


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site; `path` lies below the output folder, with `/`."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Built:
    """A whole build: the ledger and the log as they now stand, and what went wrong.

    `files` are those of the site where it was built in memory. `spent` is stage → values and seconds.
    """

    files: tuple[File, ...]
    ledger: Ledger
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    spent: Mapping[str, tuple[int, float]] = field(default_factory=dict)

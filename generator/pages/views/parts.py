"""Views of what stands on pages of several kinds: passages, dates, links, quotes, accounts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Precision


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

"""Views of what stands on pages of several kinds: passages, dates, links, quotes, accounts."""

from __future__ import annotations

from msgspec import Struct

from generator.model import Precision


class Passage(Struct, frozen=True):
    """Text that a report or an editor wrote. `lang` is empty where it is the site's; `dir` is "rtl",
    or empty. The filter `attrs` writes both as attributes."""

    text: str
    lang: str = ""
    dir: str = ""


class DateView(Struct, frozen=True):
    """A span of days. `precision` is the unit in which it was told ("day", "month", "span", ...). The
    filters `dated` and `heading` write it in words, in a `time` element."""

    edtf: str
    earliest: str
    latest: str
    precision: Precision
    approximate: bool = False


class Counts(Struct, frozen=True):
    """How much there is in a story. `independent`: duplicates, reprints of one agency and one family
    taken as one."""

    events: int
    reports: int
    outlets: int
    independent: int


class Link(Struct, frozen=True):
    """A way to another page, and how much is there."""

    label: str
    url: str
    count: int = 0
    current: bool = False


class Pager(Struct, frozen=True):
    """Where a page stands among its kind. `number` counts from the oldest, so that it stays; it is 0 on the
    newest, whose address says no number. A url is empty where there is no such page."""

    number: int = 0
    newer: str = ""
    older: str = ""


class Strip(Struct, frozen=True):
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


class Chip(Struct, frozen=True):
    """A report as it is named beside what it attests: `id` is its place on the page of `reports_at`.
    `outlet` stands for its title where no outlet is known, and is empty where that says nothing new."""

    id: str
    outlet: str
    day: str
    inferred: bool = False


class CitedView(Struct, frozen=True):
    """A sentence of "where it stands", and who says so."""

    passage: Passage
    chips: tuple[Chip, ...]


class Attested(Struct, frozen=True):
    """The sentence in which a report tells of an event, cut at the words that say when: before, said,
    after. `said` is empty where the publication date stands in; all are, where the sentence is the lead."""

    chip: Chip
    before: Passage
    said: str
    after: str


class QuoteView(Struct, frozen=True):
    """Words in quotation marks; other wordings of the same words in `variants`."""

    passage: Passage
    speaker: str
    chip: Chip
    variants: tuple[QuoteView, ...] = ()


class AccountView(Struct, frozen=True):
    """What some reports give for something on which reports differ."""

    passage: Passage
    chips: tuple[Chip, ...]


class DifferenceView(Struct, frozen=True):
    """Something on which the reports of an event differ: `kind` is "apart", "grown" (a count that rose from
    day to day) or "rounded". `known` is the key of `about` in the catalogue ("dead"), or empty where that is
    a word of the reports."""

    about: Passage
    known: str
    accounts: tuple[AccountView, ...]
    kind: str


class SharedVoice(Struct, frozen=True):
    """Reports that count as one source. `kind` says why: "text" (of one text, first seen at `name`),
    "agency", "family" or "outlet", of that name, which may be empty."""

    kind: str
    reports: int
    name: str

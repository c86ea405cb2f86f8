"""What is read: sources, and the reports in them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from generator.model.when import When
from generator.problems import Problem


class Source(Struct, frozen=True):
    """A file of the content folder, as bytes. `path` lies below the site's folder, with `/`."""

    path: str
    data: bytes


class Published(Struct, frozen=True):
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


class Removed(Struct, frozen=True):
    """A passage that is not the report, and the rule that removed it."""

    text: str
    rule: str


PublishMode = Literal["excerpt", "full"]


class Report(Struct, frozen=True):
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


class Read(Struct, frozen=True):
    """What came of reading one source."""

    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()

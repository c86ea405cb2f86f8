"""What is published: pages, files, and what came of a build."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from generator.model.filing import Change, Ledger
from generator.problems import Problem


class Masthead(Struct, frozen=True):
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


class Page(Struct, frozen=True):
    """A page that will exist: its address below the site (`stories/x/`), its template, and what that
    template may show besides the masthead: `view`, a struct of `pages.views`."""

    url: str
    template: str
    title: str
    view: object

    @property
    def path(self) -> str:
        return self.url + "index.html" if self.url.endswith("/") or not self.url else self.url


class File(Struct, frozen=True):
    """A file of the site; `path` lies below the output folder, with `/`."""

    path: str
    data: bytes


class Built(Struct, frozen=True):
    """A whole build: the ledger and the log as they now stand, and what went wrong.

    `files` are those of the site where it was built in memory. `spent` is stage → values and seconds.
    """

    files: tuple[File, ...]
    ledger: Ledger
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    spent: Mapping[str, tuple[int, float]] = field(default_factory=dict)

"""What the last build found and made: its sources, and the files that it put."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from msgspec import Struct, field

from generator.memo.keys import Key
from generator.memo.table import Table
from generator.stamps import Stamp

# Plain tuples and not structs: `marshal` reads ten thousand of them in ten milliseconds.

Complaint = tuple[str, int, str, str, str]
"""A Problem."""

Line = tuple[str, str, str, str, Key, tuple[Complaint, ...]]
"""A report: its id, path, fingerprint and pin, the key of its study, and the problems with it."""

Sheet = tuple[Stamp, Key, tuple[Line, ...], tuple[Complaint, ...]]
"""A source: its stamp, the digest of its content, its reports, and the problems with it."""


Shelved = tuple[str, str, tuple[str, ...], tuple[tuple[str, Key], ...], bytes, Key, Key, int]
"""A story: the id, slug and aliases of its shelf; its reports, and the keys of their studies; what its
editors say, packed; the key of what it tells, the digest of its brief, and the ordinal of its newest day."""


class Course(Struct, frozen=True):
    """What a build came to, by which the next one can tell what follows where only a few reports changed.

    `face` is the digest of all that the stories depend on besides their tales. `shelved` are the stories, by
    their ids; `homes` is the story of each report, by the ids of both: `NOWHERE` where it is in none, or
    `SHARED`, where several reports have the id. `listed` and `sought` are the paths of the list pages and of
    the search index; `stories`, `files` and `reports` (those that are shown) are how many there are,
    `problems` all that was wrong, in order. `amended` counts the builds since that were not whole.
    """

    face: Key
    shelved: Table[str, Shelved]
    homes: Table[str, str]
    listed: tuple[str, ...]
    sought: tuple[str, ...]
    stories: int
    files: int
    reports: int = 0
    problems: tuple[Complaint, ...] = ()
    amended: int = 0

    @property
    def rows(self) -> list[Shelved]:
        """All stories, in the order of their reports, as groups are."""
        return sorted((row for _, row in self.shelved.every()), key=lambda row: [name for name, _ in row[3]])


NOWHERE, SHARED = "", "*"


Entry = tuple[int, str, str, Key, Key, str, int, str, str, str]
"""A story as the pages of lists are planned from it."""

Stub = tuple[Key, tuple[str, str, tuple[str, ...], str, tuple[int, str], str]]
"""The digest of a story's brief, and the story as the files are made from it that tell of all stories."""


class Lists(Struct, frozen=True):
    """What the lists were planned from, and what was put for each.

    `entries`, `stubs`, and what is `packed` of each list and told of it elsewhere (`totals`), hold for all
    that views depend on (`shown`); the `files`, by the name of the list, for all that pages do (`face`): of
    each of its pages the key, and what was put for it.
    `log` is the digest of the log, which names something of the stories in `logged`; `pages` are the
    addresses of the lists.
    """

    shown: Key = b""
    entries: tuple[Entry, ...] = ()
    stubs: tuple[Stub, ...] = ()
    packed: dict[str, bytes] = {}
    totals: dict[str, tuple[str, int]] = {}
    face: Key = b""
    log: Key = b""
    logged: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    files: dict[str, tuple[tuple[Key, tuple[tuple[str, Key], ...]], ...]] = {}


class Last(Struct):
    """Is brought up to date in the course of a build, and kept for the next one.

    `sheets` (by path) hold for the code and the settings of `head`, and were taken at the time `when`, in
    nanoseconds. `placed` is the digest of every file that is published, by path. `course` is None where a
    build of the same might come to something else.
    """

    when: int = 0
    head: Key = b""
    sheets: Table[str, Sheet] = field(default_factory=Table)
    placed: Table[str, Key] = field(default_factory=Table)
    course: Course | None = None
    read_lists: Callable[[], Lists] = Lists
    """Gives the lists that a build left."""
    made_lists: Lists | None = None

    @property
    def lists(self) -> Lists:
        """What was known of the lists: loaded when it is first asked for, where nothing else is set."""
        return self.read_lists() if self.made_lists is None else self.made_lists

    @lists.setter
    def lists(self, now: Lists) -> None:
        self.made_lists = now

    def put(self, files: Mapping[str, Key], gone: Collection[str] = ()) -> None:
        """Some files are there with this content now, and some are gone."""
        was = self.placed
        was.update((path, content) for path, content in files.items() if was.get(path) != content)
        for path in gone:
            self.placed.drop(path)

    def mend(self) -> None:
        """Load what is there: what is damaged is not known."""
        self.sheets, self.placed = Table(self.sheets.intact()), Table(self.placed.intact())

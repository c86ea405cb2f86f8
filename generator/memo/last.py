"""What the last build found and made: its sources, and the files that it put."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from msgspec import Struct, field

from generator.memo.keys import Key
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

    `face` is the digest of all that the stories depend on besides their tales. `listed` and `sought` are the
    paths of the list pages and of the search index; `files` is how many there are of all, `reports` how many
    reports are shown, `problems` all that was wrong, in order. `amended` counts the builds since that were
    not whole.
    """

    face: Key
    stories: tuple[Shelved, ...]
    listed: tuple[str, ...]
    sought: tuple[str, ...]
    files: int
    reports: int = 0
    problems: tuple[Complaint, ...] = ()
    amended: int = 0


Entry = tuple[int, str, str, Key, Key, str, int, str, str, str]
"""A story as the pages of lists are planned from it."""

Stub = tuple[Key, tuple[str, str, tuple[str, ...], str, tuple[int, str], str]]
"""The digest of a story's brief, and the story as the files are made from it that tell of all stories."""


class Lists(Struct, frozen=True):
    """What the lists were planned from, and what was put for each.

    `entries`, `stubs`, and what is `packed` of each list and told of it elsewhere (`totals`), hold for all
    that views depend on (`shown`); the `files`, by the name of the list, for all that pages do (`face`).
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
    files: dict[str, tuple[tuple[str, Key], ...]] = {}


class Last(Struct):
    """Is brought up to date in the course of a build, and kept for the next one.

    `sheets` (by path) hold for the code and the settings of `head`, and were taken at the time `when`, in
    nanoseconds. `course` is None where a build of the same might come to something else.
    """

    when: int = 0
    head: Key = b""
    sheets: dict[str, Sheet] = field(default_factory=dict)
    course: Course | None = None
    read_lists: Callable[[], Lists] = Lists
    """Gives the lists that a build left."""
    made_lists: Lists | None = None
    load: Callable[[], dict[str, Key]] = dict
    """Gives all that was placed, but for what was put `since`, and what is `gone` since."""
    since: dict[str, Key] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    loaded: dict[str, Key] | None = None

    @property
    def placed(self) -> dict[str, Key]:
        """Path → digest of every file that is published: loaded when it is first asked for, which takes 20 ms
        where there are 40,000."""
        if self.loaded is None:
            self.loaded = self.load() | self.since
            for path in self.gone:
                self.loaded.pop(path, None)
        return self.loaded

    @placed.setter
    def placed(self, now: dict[str, Key]) -> None:
        self.loaded = now

    @property
    def lists(self) -> Lists:
        """What is known of the lists: read when it is first asked for."""
        return self.read_lists() if self.made_lists is None else self.made_lists

    @lists.setter
    def lists(self, now: Lists) -> None:
        self.made_lists = now

    def put(self, files: Mapping[str, Key], gone: Collection[str] = ()) -> None:
        """Some files are there with this content now, and some are gone."""
        self.since.update(files)
        self.gone.difference_update(files)
        self.gone.update(gone)
        for path in gone:
            self.since.pop(path, None)
        if self.loaded is not None:
            self.loaded.update(files)
            for path in gone:
                self.loaded.pop(path, None)

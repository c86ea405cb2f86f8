"""A story to which something happened → told anew, and its files put: what an amended build does for each."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from generator import changes
from generator.build import courses, telling
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.tales import Tale, Teller, Told, Work
from generator.changes import Step
from generator.memo import Key
from generator.memo.last import Shelved


class Turn(Struct, frozen=True):
    """What happened to a story: what the last build knew of it, where it is not new; its tale from now on,
    where it has any reports left; and the reports that came to it from outside of the ledger."""

    row: Shelved | None
    tale: Tale | None
    added: tuple[str, ...] = ()

    @property
    def story(self) -> str:
        """Its id."""
        return self.tale.shelf.id if self.tale else self.row[0] if self.row else ""

    @property
    def steps(self) -> tuple[Step, ...]:
        if not self.tale or not self.added:
            return ()
        return ((self.story, "added" if self.row else "opened", self.added),)


class Retold(Struct, frozen=True):
    """What came of it: what the next build knows of the story, and what it tells; its files, before and
    `now`; `listed`, whether the lists show something else of it."""

    row: Shelved | None
    told: Told | None
    before: Mapping[str, Key]
    now: Mapping[str, Key]
    listed: bool

    @property
    def gone(self) -> list[str]:
        """The paths of the files that it has no more."""
        return [path for path in self.before if path not in self.now]

    @property
    def come(self) -> list[str]:
        """Those of the files that are new."""
        return [path for path in self.now if path not in self.before]


def retell(turn: Turn, log: str, teller: Teller, means: Means, clock: Clock) -> Retold | None:
    """Tell the story anew and put its files; None where it has a picture and other files than before: by its
    name, the whole build tells what is wrong with it."""
    near = "\n".join(line for line in log.splitlines() if turn.story in line)  # to parse all takes 4 ms
    own = tuple(change for change in changes.parse(near).changes if change.story == turn.story)
    before: Mapping[str, Key] = {}
    old = courses.told(turn.row) if turn.row else None
    if turn.row and old:
        known = teller.known(Work(courses.tale(turn.row), old, own), old)
        if known is None:
            return None
        before = dict(known)
    if turn.tale is None:
        return _checked(Retold(None, None, before, {}, listed=True), teller)
    work = Work(turn.tale, teller.told(turn.tale), own, turn.steps, old)
    told, placed = telling.alone(work, teller, means, clock, before)
    now = dict(placed)
    means.last.put(now)
    listed = before.keys() != now.keys() or not old or told.brief != old.brief
    return _checked(Retold(courses.row(turn.tale, told), told, before, now, listed), teller)


def _checked(made: Retold, teller: Teller) -> Retold | None:
    return made if made.before.keys() == made.now.keys() or not teller.settings.files.pictures else None

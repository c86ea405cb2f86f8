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
    """What came of it: what the next build knows of the story, and what it tells; `moved`, whether it has
    other files than before; `listed`, whether the lists show something else of it."""

    row: Shelved | None
    told: Told | None
    moved: bool
    listed: bool


def retell(turn: Turn, log: str, teller: Teller, means: Means, clock: Clock) -> Retold | None:
    """Tell the story anew and put its files; None where one of them may be another story's, too."""
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
        return Retold(None, None, moved=True, listed=True) if _noted(before, {}, teller, means) else None
    work = Work(turn.tale, teller.told(turn.tale), own, turn.steps, old)
    told, placed = telling.alone(work, teller, means, clock, before)
    come = dict(placed)
    moved = before.keys() != come.keys()
    made = Retold(courses.row(turn.tale, told), told, moved, moved or not old or told.brief != old.brief)
    return made if _noted(before, come, teller, means) else None


def _noted(gone: Mapping[str, Key], come: Mapping[str, Key], teller: Teller, means: Means) -> bool:
    """Note the files of a story in place of those that it had; whether no other story's are among them, and
    no picture: by its name, the whole build tells what is wrong with it."""
    if gone.keys() == come.keys():
        means.last.put(come)
        return True
    there = means.last.placed
    alone = there.keys().isdisjoint(come.keys() - gone.keys())
    for path in gone.keys() - come.keys():
        del there[path]
    there.update(come)
    return alone and not teller.settings.files.pictures

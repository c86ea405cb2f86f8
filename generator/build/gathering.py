"""The content folder → all that a build has to go on, before anything is put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator import changes, edits, ledger, sources
from generator.build import sheets
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.sheets import Noted
from generator.build.studies import Desk
from generator.edits import Decisions, Edits, Introductions
from generator.model import Change, Entry, Group, Ledger, Shelf
from generator.problems import Problem

_EMPTY = Problem(
    sources.CONTENT,
    0,
    "no reports",
    "put .md, .txt, .html or .jsonl files there, or run `dateline new`",
    "error",
)


class Gathered(Struct, frozen=True):
    """The reports that are shown and the entries of all, by id; the ledger and the log as the last build
    left them; what editors decided and wrote; and what was wrong with any of it. `known` is the ledger on
    which they decided: `old`, or this build's own (see `again`)."""

    noted: Mapping[str, Noted]
    edited: Edits
    shown: Mapping[str, Noted]
    entries: Mapping[str, Entry]
    old: Ledger
    known: Ledger
    log: tuple[Change, ...]
    decided: Decisions
    introduced: Introductions
    problems: frozenset[Problem]

    @property
    def before(self) -> Ledger:
        """The ledger of the last build, as edits have changed its stories since."""
        return replace(self.known, shelves=self.decided.shelves)

    def waits(self, now: Ledger) -> bool:
        """Whether an edit found nothing, and stories were filed since that it may mean."""
        new = {shelf.id for shelf in now.shelves} - {shelf.id for shelf in self.before.shelves}
        return bool(new and self.decided.problems)

    def again(self, now: Ledger, desk: Desk, means: Means, clock: Clock) -> Gathered:
        """The same with the edits applied to the ledger that this build has filed, as the next one would:
        where there was no ledger, a story has its address only now."""
        decided = _decided(self.edited, self.entries, now)
        shown = sheets.decided(self.noted, decided, desk, means, clock)
        problems = self.problems - {*self.decided.problems} | {*decided.problems}
        return replace(self, known=now, decided=decided, shown=shown, problems=problems)

    def file(self, groups: Sequence[Group], wanted: Sequence[str]) -> tuple[Ledger, tuple[Shelf, ...]]:
        """The ledger in which the groups are filed, and each group's shelf. What could not be read, or is
        hidden, keeps its place."""
        unread = {p.path for p in self.problems if p.severity == "error"}
        unread |= {self.entries[key].path for key in self.decided.hidden if key in self.entries}
        shown = {key: self.entries[key] for key in self.shown}
        return ledger.file(self.before, groups, wanted, shown, unread)

    def settled(self, now: Ledger, log: Sequence[Change]) -> bool:
        """Whether a build that starts from this ledger and this log, which it leaves, would come to the
        same: without edits always, for then the ledger alone says what is filed where."""
        if self.decided.together or self.decided.apart:
            return False  # pairs are kept together and apart by comparing what stands in the reports
        if {ledger.PATH, changes.PATH} & {problem.path for problem in self.problems}:
            return False
        if not all(shelf.aliases == tuple(sorted(shelf.aliases)) for shelf in now.shelves):
            return False  # they will be when they are written
        if not self.edited.edits:
            return True
        filed = {*now.filings} == {*self.old.filings} and {*now.shelves} == {*self.old.shelves}
        return (filed and tuple(log) == self.log) or self._stays(now)

    def _stays(self, now: Ledger) -> bool:
        """Whether the edits, applied to this ledger, leave it as it is and say the same again."""
        again, decided = _decided(self.edited, self.entries, now), self.decided
        filed = {filing.report: filing.story for filing in now.filings if filing.report in self.entries}
        if dict(again.filed) != filed or {*again.shelves} != {*now.shelves}:
            return False
        return replace(again, filed={}, shelves=(), held=frozenset()) == replace(
            decided, filed={}, shelves=(), held=frozenset()
        )


def gather(root: Path, desk: Desk, means: Means, clock: Clock) -> Gathered:
    """Read what lies in the content folder of the site at `root`."""
    found = sources.find(root) if means.found is None else sources.among(means.found)
    read = sheets.read(root, found, desk, means, clock)
    noted = sheets.distinct(read, desk, means, clock)
    entries = {key: one.entry for key, one in noted.items()}
    own = {source.path: source for source in sources.editorial(root)}
    text = {path: source.data.decode("utf-8", "replace") for path, source in own.items()}

    old, log = means.before or (_ledger(text), _log(text))
    edited = edits.parse(text.get(edits.PATH, ""))
    introduced = edits.introduced([own[path] for path in own if path.startswith(edits.FOLDER)])
    decided = _decided(edited, entries, old.ledger)
    shown = sheets.decided(noted, decided, desk, means, clock)
    problems = {*sheets.problems(read, shown), *old.problems, *log.problems, *edited.problems}
    problems |= {*introduced.problems, *decided.problems, *(() if noted else (_EMPTY,))}
    return Gathered(
        noted,
        edited,
        shown,
        entries,
        old.ledger,
        old.ledger,
        log.changes,
        decided,
        introduced,
        frozenset(problems),
    )


def _decided(edited: Edits, entries: Mapping[str, Entry], filed: Ledger) -> Decisions:
    every = tuple(entries.values())
    return edits.decide(edited.edits, every, filed, ledger.filed(filed, every))


def _ledger(text: Mapping[str, str]) -> ledger.Parsed:
    return ledger.parse(text.get(ledger.PATH, ""))


def _log(text: Mapping[str, str]) -> changes.Log:
    return changes.parse(text.get(changes.PATH, ""))

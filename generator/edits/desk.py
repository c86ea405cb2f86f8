"""One edit after another → what they make of filings, shelves and editorials."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator import digest
from generator.edits.parsing import PATH
from generator.edits.targets import Known
from generator.model import Edit, EditKind, Editorial, Entry, Published, Shelf, When
from generator.problems import Problem


class _Meant(Struct, frozen=True):
    """An edit, and the ids of the reports and stories that its targets name."""

    edit: Edit
    reports: tuple[str, ...]
    stories: tuple[str, ...]

    @property
    def events(self) -> tuple[str, ...]:
        return tuple(t.removeprefix("event:") for t in self.edit.targets if t.startswith("event:"))


class Desk:
    """The decisions while they are made: lives inside `decide` only, and alone here it changes."""

    def __init__(self, entries: tuple[Entry, ...], shelves: dict[str, Shelf], filed: dict[str, str]) -> None:
        self.entries, self.shelves, self.filed = entries, shelves, filed
        self.held: set[str] = set()
        self.together: list[tuple[str, str]] = []
        self.apart: list[tuple[str, str]] = []
        self.dated: dict[str, Published] = {}
        self.hidden: set[str] = set()
        self.editorials: dict[str, Editorial] = {}
        self.merged: set[str] = set()
        self.problems: list[Problem] = []

    def pin(self) -> None:
        """File pinned reports in the story of that slug, which is opened where there is none."""
        slugs = {alias: s.id for s in self.shelves.values() for alias in s.aliases}
        slugs |= {s.slug: s.id for s in self.shelves.values()}
        for entry in sorted(self.entries, key=lambda e: e.report):
            if entry.pin:
                if entry.pin not in slugs:
                    slugs[entry.pin] = self._open(entry.pin, digest.short("story", entry.pin))
                self.filed[entry.report] = slugs[entry.pin]
                self.held.add(entry.report)

    def apply(self, edit: Edit) -> None:
        """One edit, or the problem that its targets are gone."""
        known = self._known()
        meant = _Meant(edit, (), ())
        for target in edit.targets:
            match target.partition(":")[0]:
                case "report":
                    found = known.report(target)
                    meant = replace(meant, reports=(*meant.reports, found))
                case "story":
                    found = known.story(target)
                    meant = replace(meant, stories=(*meant.stories, found))
                case _:
                    continue
            if not found:
                self._dead(edit, f"no {target.replace(':', ' ', 1)}")
                return
        _KINDS[edit.kind](self, meant)

    def _merge(self, meant: _Meant) -> None:
        senior, *others = meant.stories
        for other in others:
            if other == senior:  # merged by an earlier build: its slug leads to the senior
                continue
            kept, gone = self.shelves[senior], self.shelves.pop(other)
            if said := self.editorials.pop(other, None):  # by an edit above this one
                self._tell(senior, pinned=said.pinned, hidden=said.hidden, edits=said.edits)
            aliases = dict.fromkeys((*kept.aliases, gone.slug, *gone.aliases))
            self.shelves[senior] = replace(kept, aliases=tuple(aliases))
            self.filed.update({report: senior for report, story in self.filed.items() if story == other})
        self._hold(senior)

    def _split(self, meant: _Meant) -> None:
        """The larger part keeps the permalink."""
        (story,) = meant.stories
        made = digest.short("split", story, meant.edit.value)
        if made in self.shelves:  # split by an earlier build
            self._hold(story, made)
            return
        if self._known().story(meant.edit.value):
            if f"story:{meant.edit.value}" not in self.merged:  # else: split before, and merged since
                self._dead(meant.edit, f"another story has the address {meant.edit.value!r}")
            return
        inside = {report for report, where in self.filed.items() if where == story}
        out = inside & set(meant.reports)
        if not out or out == inside:
            self._dead(meant.edit, "these reports are not a part of that story")
            return
        self._open(meant.edit.value, made)
        smaller = out if len(out) <= len(inside) / 2 else inside - out
        self.filed.update(dict.fromkeys(sorted(smaller), made))
        self._hold(story, made)

    def _move(self, meant: _Meant) -> None:
        story = self._known().story(meant.edit.value)
        if not story:
            self._dead(meant.edit, f"no story {meant.edit.value!r}")
            return
        self.filed[meant.reports[0]] = story
        self._hold(story)

    def _together(self, meant: _Meant) -> None:
        first, *others = meant.reports
        for other in others:
            self.together.append((first, other))
            if first in self.filed:
                self.filed[other] = self.filed[first]

    def _apart(self, meant: _Meant) -> None:
        """Of two that are filed in one story, the one named later leaves and is grouped anew."""
        for n, first in enumerate(meant.reports):
            for other in meant.reports[n + 1 :]:
                self.apart.append((first, other))
                if other in self.filed and self.filed.get(first) == self.filed[other]:
                    del self.filed[other]

    def _rename(self, meant: _Meant) -> None:
        (story,) = meant.stories
        shelf = self.shelves[story]
        if meant.edit.value and meant.edit.value != shelf.slug:
            holder = self._known().story(meant.edit.value)
            if holder not in ("", story):
                message = f"another story has the address {meant.edit.value!r}"
                hint = "choose another slug, or merge the two"
                self.problems.append(Problem(PATH, meant.edit.line, message, hint, "error"))
                return
            aliases = dict.fromkeys((*shelf.aliases, shelf.slug))
            aliases.pop(meant.edit.value, None)
            self.shelves[story] = replace(shelf, slug=meant.edit.value, aliases=tuple(aliases))
        if meant.edit.text:
            self.editorials[story] = replace(self._of(story), title=meant.edit.text)

    def _date(self, meant: _Meant) -> None:
        why = meant.edit.why or "set by an editor"
        for report in meant.reports:
            self.dated[report] = Published(When.parse(meant.edit.value), "edit", why)
        self._note(meant)

    def _hide(self, meant: _Meant) -> None:
        self.hidden.update(meant.reports)
        if not meant.events:
            self.hidden.update(meant.stories)
        for story in meant.stories:
            self._tell(story, hidden=meant.events)

    def _pin(self, meant: _Meant) -> None:
        for story in meant.stories:
            self._tell(story, pinned=meant.events)

    def _note(self, meant: _Meant) -> None:
        for story in meant.stories:
            self._tell(story, edits=(meant.edit,))

    def _tell(
        self,
        story: str,
        *,
        pinned: Sequence[str] = (),
        hidden: Sequence[str] = (),
        edits: Sequence[Edit] = (),
    ) -> None:
        """Hand on to the telling of a story what is said of it."""
        of = self._of(story)
        self.editorials[story] = replace(
            of, pinned=(*of.pinned, *pinned), hidden=(*of.hidden, *hidden), edits=(*of.edits, *edits)
        )

    def _hold(self, *stories: str) -> None:
        """An editor chose what is in these stories."""
        self.held.update(report for report, story in self.filed.items() if story in stories)

    def _of(self, story: str) -> Editorial:
        return self.editorials.get(story) or Editorial(slug=self.shelves[story].slug)

    def _open(self, slug: str, key: str) -> str:
        """A new shelf for a story that an editor names."""
        self.shelves[key] = Shelf(key, slug)
        return key

    def _known(self) -> Known:
        return Known(self.entries, tuple(self.shelves.values()))

    def _dead(self, edit: Edit, what: str) -> None:
        message = f"this [[{edit.kind}]] matches nothing any more: {what}"
        self.problems.append(Problem(PATH, edit.line, message, "remove it, or name what it now concerns"))


_KINDS: Mapping[EditKind, Callable[[Desk, _Meant], None]] = {
    "merge": Desk._merge,
    "split": Desk._split,
    "move": Desk._move,
    "together": Desk._together,
    "apart": Desk._apart,
    "rename": Desk._rename,
    "date": Desk._date,
    "hide": Desk._hide,
    "pin": Desk._pin,
    "correct": Desk._note,
}

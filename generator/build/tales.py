"""Groups → stories → files: what is made of one story, and of nothing else.

The work on one story is done in one place by one worker, which also puts the files, so that neither
texts nor pages travel between processes. It is left out where its result is known and in place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from generator import changes, files, mentions, pages, permalinks, stories
from generator.build.clock import Clock
from generator.build.downloads import Downloads, Former
from generator.build.means import NOBODY, Asked, Out
from generator.build.studies import Lost, Rows, Study, features, study
from generator.changes import Step
from generator.config import Settings
from generator.files import pictures
from generator.memo import Key, Memo, key, pack
from generator.memo.last import Last
from generator.model import Bond, Change, Duplicate, Editorial, File, Group, Reading, Report, Shelf, Story
from generator.themes import Theme

STORY, BRIEF, NOTE, FILES, RELATED = 0, 1, 2, 3, 4
"""The kinds of rows: under a tale's key a Story, its Brief, and the digest of the brief with the day of its
newest evidence; under the key of its files, what was placed; under that of its reports, what they give."""
_Compared = tuple[tuple[Bond, ...], tuple[Duplicate, ...], str]

Placed = tuple[tuple[str, Key], ...]
"""Paths of files, and the digests of their content."""


class Tale(Struct, frozen=True):
    """A story that is to be told: its shelf, its reports (ids, and keys of their studies), and what its
    editors say."""

    shelf: Shelf
    reports: tuple[tuple[str, Key], ...]
    editorial: Editorial = Editorial()

    @property
    def said(self) -> bytes:
        """What its editors say, packed; empty where they say nothing."""
        return b"" if self.editorial == Editorial(slug=self.shelf.slug) else pack(self.editorial)


class Told(Struct, frozen=True):
    """A tale that was told: its key, the digest of its brief, and the day of its newest evidence."""

    key: Key
    brief: Key
    updated: date | None


class Work(Struct, frozen=True):
    """A tale; what it told, where that is known; its log, and the steps of this build, whose day is known
    once it is told. `former` is what it told before an edit, where all files of that are in place."""

    tale: Tale
    told: Told | None
    log: tuple[Change, ...] = ()
    steps: tuple[Step, ...] = ()
    former: Told | None = None

    def noted(self, told: Told) -> tuple[Change, ...]:
        """The log as the story is to show it."""
        if not self.steps:
            return self.log
        return changes.note(self.log, self.steps, {self.tale.shelf.id: told.updated} if told.updated else {})


class Done(Struct, frozen=True):
    """What a worker has to say: its result, rows for the memo, and the time it took."""

    result: tuple[Told, Placed] | Placed | str
    rows: Rows
    clock: Clock


class Teller(Struct, frozen=True):
    """Tells stories and renders them. `head` is the digest of all that the telling depends on besides the
    tale, `shown` of what views do, `face` of all that any page does, `look` of all that a story's does."""

    settings: Settings
    theme: Theme
    memo: Memo
    out: Out
    last: Last
    head: Key
    shown: Key
    face: Key
    look: Key
    downloads: Downloads

    def key(self, tale: Tale) -> Key:
        shelf = tale.shelf
        names = " ".join((shelf.id, shelf.slug, *shelf.aliases))
        return key(self.head, names, tale.said, *(at for _, at in tale.reports))

    def told(self, tale: Tale) -> Told | None:
        """What is known of a tale that was told before."""
        at = self.key(tale)
        note = self.memo.get(at, NOTE)
        if note is None or not self.memo.has(at, BRIEF) or not self.memo.has(at, STORY):
            return None
        return Told(at, *cast("tuple[Key, date | None]", note))

    def slug(self, tale: Tale) -> Done:
        """The slug that a new story would have: its headline's words, in the language of most reports."""
        clock, rows = Clock(), Rows()
        with clock("headline"):
            found = self._related(tale, rows)
            spoken = Counter(sorted(one.reading.language for one in found.known))
            language = spoken.most_common(1)[0][0] if spoken else ""
            return Done(permalinks.slug(found.headline, language), rows, clock)

    def placed(self, work: Work, there: Mapping[str, Key]) -> Placed | None:
        """What was placed for the story before, if all of it is there."""
        known = self.known(work, work.told) if work.told else None
        return known if known is not None and all(there.get(one) == key for one, key in known) else None

    def known(self, work: Work, told: Told) -> Placed | None:
        """What was placed for the story when it was told so, wherever that is now."""
        return cast("Placed | None", self.memo.get(self._face(told, work.noted(told)), FILES))

    def place(self, work: Work, asked: Asked = NOBODY) -> Done:
        """Tell the story, where that is not known; render it, and put its files: first the pages that
        somebody waits for."""
        clock, rows = Clock(), Rows()
        with clock("relate"):
            found = self._related(work.tale, rows)
        told = work.told
        if told:
            story = self._known(told)
        else:
            with clock("tell"):
                told, story = self._tell(work.tale, found, rows)
        log = work.noted(told)
        with clock("render"):
            picture = self._picture(story, rows)
            shown = replace(story, changes=log)
            made = self._files(shown, found.reports, picture[0][0] if picture else "", asked.paths)
            urgent = next(made)
        if placed := self._put(urgent, clock):
            asked.tell(placed)
        with clock("render"):
            rest = next(made)
            former = Former(work.former.key, self._known(work.former)) if work.former else None
            known, fresh = self.downloads.find(shown, told.key, former)
        placed = (*placed, *self._put((*rest, *fresh), clock), *known, *picture)
        rows.append(self.downloads.row(shown, told.key, placed))
        rows.append((self._face(told, log), FILES, self.memo.pack(placed)))
        return Done((told, placed), rows, clock)

    def _tell(self, tale: Tale, found: _Related, rows: Rows) -> tuple[Told, Story]:
        story = stories.tell(
            tale.shelf,
            found.reports,
            self._read(found),
            found.group,
            found.duplicates,
            tale.editorial,
            self.settings.stories,
            title=found.headline,
        )
        brief = story.brief
        told = Told(self.key(tale), key(pack(brief)), story.updated)
        made = ((STORY, story), (BRIEF, brief), (NOTE, (told.brief, told.updated)))
        rows += [(told.key, kind, self.memo.pack(value)) for kind, value in made]
        return told, story

    def _known(self, told: Told) -> Story:
        """The story that was told."""
        story = self.memo.get(told.key, STORY)
        if not isinstance(story, Story):
            raise Lost(told.key)
        return story

    def _related(self, tale: Tale, rows: Rows) -> _Related:
        """The reports of the tale as they stand once compared, and their headline: known from its slug on."""
        ids = tuple(report for report, _ in tale.reports)
        known = [study(self.memo, at) for _, at in tale.reports]
        at = key(self.head, "related", *(at for _, at in tale.reports))
        made = cast("_Compared | None", self.memo.get(at, RELATED))
        several = tale.reports if made is None and len(tale.reports) > 1 else ()
        every = [features(self.memo, at) for _, at in several]
        bonds, duplicates = made[:2] if made else stories.relate(every, self.settings.stories)
        reports = stories.infer([one.report for one in known], [one.reading for one in known], duplicates)
        headline = made[2] if made else stories.headline(reports)
        if made is None:
            rows.append((at, RELATED, self.memo.pack((bonds, duplicates, headline))))
        return _Related(Group(tale.shelf.id, ids, bonds), known, reports, duplicates, headline)

    def _read(self, found: _Related) -> list[Reading]:
        """The readings of the reports: those that were dated by others are read again."""
        return [
            mentions.find(now, self.settings.mentions) if now != one.report else one.reading
            for now, one in zip(found.reports, found.known, strict=True)
        ]

    def _picture(self, story: Story, rows: Rows) -> Placed:
        """What was placed as the story's picture: drawn anew only where something on it changed."""
        drawn = self.settings.files.pictures
        sheet = pictures.sheet(story, self.settings.masthead, self.theme) if drawn else None
        if not sheet:
            return ()
        at = key(self.face, "picture", repr(sheet))
        known = cast("Placed | None", self.memo.get(at, FILES))
        if known is not None and all(self.last.placed.get(path) == content for path, content in known):
            return known
        file = pictures.drawn(sheet)
        self.out.put((file,))
        found = ((file.path, key(file.data)),)
        rows.append((at, FILES, self.memo.pack(found)))
        return found

    def _files(
        self, story: Story, reports: Sequence[Report], picture: str, asked: Collection[str]
    ) -> Iterator[tuple[File, ...]]:
        """The pages that are asked for, and then the rest of the story's files."""
        told, masthead = self.settings, self.settings.masthead
        planned = pages.plan(story, masthead, told.pages, reports=reports, publish=told.publish)
        urgent = {page.path for page in planned}.intersection(asked)
        ordered = sorted(planned, key=lambda page: page.path not in urgent)
        made = files.render(story, ordered, masthead, self.theme, picture)
        yield tuple(islice(made, len(urgent)))
        yield tuple(made)

    def _put(self, made: tuple[File, ...], clock: Clock) -> Placed:
        with clock("write", len(made)):
            self.out.put(made)
        return tuple((file.path, key(file.data)) for file in made)

    def _face(self, told: Told, log: Sequence[Change]) -> Key:
        return key(self.look, told.key, repr(tuple(log)))  # a pickle differs where equal words are one object


class _Related(Struct, frozen=True):
    group: Group
    known: Sequence[Study]
    reports: tuple[Report, ...]
    duplicates: tuple[Duplicate, ...]
    headline: str

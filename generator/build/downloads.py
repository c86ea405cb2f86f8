"""A story → its feeds and tables, made anew only where they tell something else than before.

They do neither where only a template changed, nor where what was edited tells of no event.
"""

from __future__ import annotations

from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from generator import files
from generator.config import Settings
from generator.memo import Key, Memo, key
from generator.memo.last import Last
from generator.model import File, Story
from generator.themes import Theme

KIND = 5
"""The kind of their rows, which stand under the keys of tales: the digest of what they depend on besides what
the tale tells, and those of their content."""

_Placed = tuple[tuple[str, Key], ...]
_Row = tuple[Key, tuple[Key, ...]]


class Former(Struct, frozen=True):
    """A tale as it was told before an edit, whose files are all in place."""

    tale: Key
    story: Story


class Downloads(Struct, frozen=True):
    """Makes them. `head` is the digest of all that they depend on besides the story."""

    settings: Settings
    theme: Theme
    memo: Memo
    last: Last
    head: Key

    def find(self, story: Story, tale: Key, former: Former | None) -> tuple[_Placed, tuple[File, ...]]:
        """Those that were placed before and would be the same; where there are none, those to be put."""
        known = self._known(story, tale)
        if known and all(self.last.placed.get(path) == content for path, content in known):
            return known, ()
        if former and files.alike(replace(former.story, changes=story.changes), story):
            known = self._known(story, former.tale)
            if known:
                return known, ()
        return (), tuple(files.downloads(story, self.settings.masthead, self.theme))

    def row(self, story: Story, tale: Key, placed: _Placed) -> tuple[Key, int, object]:
        """The row that says so, of all that was placed for the story."""
        content = dict(placed)
        value = self._state(story), tuple([content[path] for path in files.names(story)])
        return tale, KIND, self.memo.pack(value)

    def _known(self, story: Story, tale: Key) -> _Placed | None:
        row = cast("_Row | None", self.memo.get(tale, KIND))
        if row is None or row[0] != self._state(story):
            return None
        return tuple(zip(files.names(story), row[1], strict=True))

    def _state(self, story: Story) -> Key:
        return key(self.head, repr(story.changes))

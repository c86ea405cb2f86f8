"""Passages that tell of one thing at one date, as a value."""

from __future__ import annotations

from msgspec import Struct

from generator.model import When
from generator.stories.passages import Passage
from generator.stories.similarity import Vector


class Happening(Struct, frozen=True):
    """Passages that tell of one thing, in their order. `when` is the finest and best known of their dates."""

    when: When | None
    passages: tuple[Passage, ...]
    vectors: tuple[Vector, ...]
    ahead: bool

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that tell of it, each once, in order of their passages."""
        return tuple(dict.fromkeys(p.report for p in self.passages))

    @property
    def dated(self) -> bool:
        """Whether some sentence says the date itself."""
        return any(p.method in ("stated", "resolved") for p in self.passages)

"""How reports become stories, as far as a site may say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field


class Options(Struct, frozen=True):
    """How reports become stories. Table `[stories]`."""

    by: Literal["text", "folder"] = "text"
    """What makes a story: "text" compares the reports; "folder" makes each folder below `content/` one."""

    scope: Literal["saga", "event"] = "saga"
    """How far a story reaches: "saga" follows what goes on for weeks and months; "event" makes a story of
    each event in it."""

    threshold: float = 0.095
    """How alike two groups of reports must be, on average, to be one story: between 0 and 1. Higher
    makes more and smaller stories."""

    families: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Outlets of one owner, which count as one independent source: the owner's name, and its outlets."""

"""What an expression comes to: its TIMEX3 type and value, and what it was counted from."""

from __future__ import annotations

from msgspec import Struct

from generator.mentions.anchors import Context
from generator.model import Anchor, TimexType


class Resolved(Struct, frozen=True):
    type: TimexType
    value: str
    anchor: Anchor


def dated(value: str, anchor: Anchor) -> Resolved:
    """A date; what is not known of it is X, and then it is anchored to nothing."""
    return Resolved("DATE", value, "none" if "X" in value else anchor)


def anchor_of(known: Context, *, told: bool = False) -> Anchor:
    """What relative dates count from here; `told`: this one counts from the date told before it."""
    return "narrative" if told or (known.register == "narrative" and known.year is not None) else "published"

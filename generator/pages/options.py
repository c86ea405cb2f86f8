"""Which pages there are, as far as a site may say."""

from __future__ import annotations

from msgspec import Struct


class Options(Struct, frozen=True):
    """Which pages there are. Table `[pages]`."""

    per_page: int = 30
    """Stories on one page of a list, about: from half to twice as many, so that pages stay as they are."""

    long_story: int = 120
    """Events from which on a story is told on a page a month."""

    recent: int = 25
    """Events that the first page of a long story still tells."""

    newest_first: int = 6
    """Events from which on a story has a page that tells it newest first."""

    gap: int = 5
    """Days without an event from which on the timeline shows a gap."""

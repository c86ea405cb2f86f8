"""How reports become stories, as far as a site may say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How reports become stories. Table `[stories]`."""

"""The site's settings, read once, passed on in pieces."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from generator import files, mentions, pages, reports, stories
from generator.model import Masthead

PATH = "dateline.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that `dateline.toml` may say."""

    masthead: Masthead
    theme: str = "default"
    reports: reports.Options = field(default_factory=reports.Options)
    mentions: mentions.Options = field(default_factory=mentions.Options)
    stories: stories.Options = field(default_factory=stories.Options)
    pages: pages.Options = field(default_factory=pages.Options)
    files: files.Options = field(default_factory=files.Options)


def read(root: Path) -> Settings:
    """The settings of the site at `root`."""
    told = tomllib.loads((root / PATH).read_text(encoding="utf-8"))
    return Settings(Masthead(told["title"]))

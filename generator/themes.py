"""A theme's name → its folders, nearest first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.problems import Abort, Problem

BUNDLED = (Path(__file__).parent / "themes", Path(__file__).parent.parent / "themes")
"""Where our own themes lie: inside an installed package, or at the top of a checkout."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: its folders, nearest first; a file in a nearer one stands for the same file further on."""

    name: str
    folders: tuple[Path, ...]


def find(name: str, root: Path) -> Theme:
    """The theme of that name, for the site at `root`; its own `theme/` folder comes first."""
    for place in (root / "themes", *BUNDLED):
        if (place / name / "templates").is_dir():
            return Theme(name, tuple(f for f in (root / "theme", place / name) if f.is_dir()))
    raise Abort(Problem("dateline.toml", 0, f"no theme {name!r}", 'use theme = "default"', "error"))

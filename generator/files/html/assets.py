"""A theme's assets → files whose names change with what is in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from generator import digest
from generator.model import File
from generator.themes import Theme


def files(theme: Theme) -> Iterator[File]:
    """Every asset, under its fingerprinted name: a host may let browsers keep it for ever."""
    yield from found(theme).values()


@lru_cache(maxsize=4)  # once a theme, not once a page
def found(theme: Theme) -> Mapping[str, File]:
    """The assets by the names that templates know: `site.css` → `assets/site.3f9a1c2e.css`."""
    made = {}
    for name, path in theme.files("assets").items():
        data = path.read_bytes()
        told = PurePosixPath(name)
        made[name] = File(f"assets/{told.with_stem(f'{told.stem}.{digest.digest(data)[:8]}')}", data)
    return made

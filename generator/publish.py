"""Files → folder: write what changed, remove what is gone, never half."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.model import File


def write(files: Iterable[File], folder: Path) -> int:
    """Write the files that differ from what is there; how many that were."""
    written = 0
    for file in files:
        target = folder / file.path
        if target.is_file() and target.read_bytes() == file.data:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f".{target.name}.new")
        draft.write_bytes(file.data)
        draft.replace(target)
        written += 1
    return written

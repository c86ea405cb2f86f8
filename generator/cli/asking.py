"""The site where we stand → the means to ask about it: what builds remember, and nothing written but that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator import unchanged
from generator.build import Means
from generator.cli import progress
from generator.memo import work as kept
from generator.memo.last import Last


@contextmanager
def asking(root: Path) -> Iterator[Means]:
    """Means that make the site in memory, without its search index, out of what earlier builds remember."""
    with kept.work(root, unchanged.program(), waiting=progress.waiting) as work:
        last = Last(work.last.when, work.last.head, work.last.sheets)
        yield Means(memo=work.memo, last=last, code=work.code, search=False)

"""Briefs → the pages and files that tell of many stories."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from typing import cast

from generator import files, pages
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.studies import Lost
from generator.build.tales import BRIEF, FILES, Placed, Teller, Told
from generator.memo import Key, key
from generator.model import Brief, Change


def place(
    told: Sequence[Told],
    changes: Sequence[Change],
    placed: Mapping[str, Key],
    teller: Teller,
    means: Means,
    clock: Clock,
) -> dict[str, Key]:
    """Path → digest of what was put; nothing is done where no brief and no log changed."""
    log = pickle.dumps(tuple(changes), 5)
    others = sorted(placed)
    at = key(teller.face, "lists", log, b"".join(one.brief for one in told), "\n".join(others))
    known = cast("Placed | None", means.memo.get(at, FILES))
    if known is not None and all(means.last.placed.get(path) == content for path, content in known):
        return dict(known)
    briefs = [_brief(one, means) for one in told]
    settings = teller.settings
    with clock("lists", len(briefs)):
        planned = pages.gather(briefs, settings.masthead, settings.pages, log=changes)
        made = list(files.gather(briefs, planned, settings.masthead, teller.theme, settings.files, others))
    with clock("write", len(made)):
        means.out.put(made)
    found = tuple((file.path, key(file.data)) for file in made)
    means.memo.put(at, FILES, means.memo.pack(found))
    return dict(found)


def _brief(told: Told, means: Means) -> Brief:
    known = means.memo.get(told.key, BRIEF)
    if not isinstance(known, Brief):
        raise Lost(told.key)
    return known

"""Which report is in which story: `content/stories.lock`, as a value."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from generator import digest
from generator.model import Filing, Group, Ledger, Shelf

PATH = "content/stories.lock"


def parse(text: str) -> Ledger:
    """Read what `write` wrote. Raises BadSource with the line that is not a ledger's."""
    shelves, filings = [], []
    for line in text.splitlines():
        words = line.split()
        if words[:1] == ["story"]:
            shelves.append(Shelf(words[1], words[2], tuple(words[3:])))
        elif words[:1] == ["report"]:
            filings.append(Filing(words[1], words[2], words[3] if len(words) > 3 else ""))
    return Ledger(tuple(filings), tuple(shelves))


def write(ledger: Ledger) -> str:
    """The ledger as text: readable, one line a story and one a report, sorted, so that git merges it."""
    lines = ["# Dateline's ledger: which report is in which story. Commit this file; change it by edits."]
    lines += sorted(" ".join(("story", s.id, s.slug, *s.aliases)) for s in ledger.shelves)
    lines += sorted(f"report {f.report} {f.story} {f.fingerprint}".rstrip() for f in ledger.filings)
    return "\n".join(lines) + "\n"


def filed(ledger: Ledger) -> Mapping[str, str]:
    """Report id → story id."""
    return {f.report: f.story for f in ledger.filings}


def slugs(ledger: Ledger) -> Mapping[str, str]:
    """Permalink → story id, for those in use and those that lead to them."""
    return {slug: s.id for s in sorted(ledger.shelves, key=lambda s: s.id) for slug in (*s.aliases, s.slug)}


def file(
    old: Ledger, groups: Sequence[Group], titles: Sequence[str], fingerprints: Mapping[str, str]
) -> tuple[Ledger, tuple[Shelf, ...]]:
    """File every group: the new ledger, and each group's shelf. A new story's slug is made of its title."""
    known = {s.id: s for s in old.shelves}
    taken = {slug for s in old.shelves for slug in (s.slug, *s.aliases)} | {group.pin for group in groups}
    shelves = []
    for group, title in zip(groups, titles, strict=True):
        shelf = known.get(group.id)
        if shelf is None:
            slug = group.pin or free(slugify(title), taken)
            taken.add(slug)
            shelf = Shelf(group.id or digest.short("story", min(group.reports)), slug)
        shelves.append(shelf)
    filings = tuple(
        Filing(report, shelf.id, fingerprints.get(report, ""))
        for group, shelf in zip(groups, shelves, strict=True)
        for report in group.reports
    )
    return Ledger(filings, tuple(shelves)), tuple(shelves)


def slugify(title: str, limit: int = 60) -> str:
    """Words of the title in ASCII, joined by hyphens, `limit` characters at most; "story" if none stand."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    slug = ""
    for word in words:
        if len(slug) + 1 + len(word) > limit:
            break
        slug += "-" * bool(slug) + word
    return slug or "story"


def free(slug: str, taken: set[str]) -> str:
    """The slug, or the first of `slug-2`, `slug-3`, ... that is not taken."""
    n, free_slug = 1, slug
    while free_slug in taken:
        n += 1
        free_slug = f"{slug}-{n}"
    return free_slug

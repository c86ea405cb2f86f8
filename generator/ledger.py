"""Which report is in which story: `content/stories.lock`, as a value.

A line is a fact that stands alone, and every fact names its report or story by id, so that two
people's ledgers can be merged line by line (`merge=union` in `.gitattributes`): what then contradicts
itself is settled by `parse` in one way, whoever merged, and told as a problem.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator import digest
from generator.model import Entry, Filing, Group, Ledger, Report, Shelf
from generator.problems import Problem

PATH = "content/stories.lock"
HEAD = """\
# Which report is in which story, so that permalinks stay. Commit this file; change it by edits.
# story ID SLUG [FORMER SLUG ...]
# report ID STORY FINGERPRINT PATH
"""
_MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def entry(report: Report) -> Entry:
    """The entry of a report."""
    return Entry(report.id, report.path, digest.short(report.title, report.paragraphs), report.story)


class Parsed(Struct, frozen=True):
    """A ledger, and what was wrong with its text."""

    ledger: Ledger
    problems: tuple[Problem, ...] = ()


def parse(text: str) -> Parsed:
    """Read what `write` wrote, also after a merge that kept both sides.

    A line that is no ledger's is passed over with a problem: the report is then filed anew.
    """
    shelves: list[Shelf] = []
    filings: list[Filing] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split(maxsplit=4)
        if len(words) == 5 and words[0] == "report":  # nearly every line
            filings.append(Filing(words[1], words[2], words[3], words[4]))
            continue
        match words:
            case []:
                pass
            case [first, *_] if first.startswith("#"):
                pass
            case [first, *_] if first.startswith(_MARKERS):
                problems.append(
                    _problem(number, "a merge was not finished", "both sides were read; build and commit")
                )
            case ["story", key, *told] if (names := " ".join(told).split()) and _are_words(names):
                shelves.append(Shelf(key, names[0], tuple(names[1:])))
            case ["report", report, story, fingerprint, *path]:
                filings.append(Filing(report, story, fingerprint, "".join(path)))
            case _:
                problems.append(
                    _problem(number, "not a line of the ledger", "its reports will be filed anew")
                )
    return _settled(shelves, filings, problems)


def write(ledger: Ledger) -> str:
    """The ledger as text: one line a story and one a report, each sorted by id."""
    return _text(map(_shelf_line, ledger.shelves), map(_filing_line, ledger.filings))


def _text(stories: Iterable[str], reports: Iterable[str]) -> str:
    return HEAD + "".join(line + "\n" for line in (*sorted(stories), *sorted(reports)))


def _shelf_line(one: Shelf) -> str:
    return " ".join(("story", one.id, one.slug, *sorted(one.aliases)))


def _filing_line(one: Filing) -> str:
    return f"report {one.report} {one.story} {one.fingerprint} {one.path}".rstrip()


def rewritten(text: str, fingerprints: Mapping[str, str]) -> str:
    """What `write` wrote, with other fingerprints of some reports."""
    for report, now in fingerprints.items():
        before, head, rest = text.partition(f"\nreport {report} ")
        if head and (filed := re.match(r"(\S+) \S+", rest)):
            text = f"{before}{head}{filed[1]} {now}{rest[filed.end() :]}"
    return text


def refiled(
    text: str,
    closed: Collection[str],
    gone: Collection[str],
    shelves: Iterable[Shelf],
    filings: Iterable[Filing],
) -> str:
    """What `write` wrote, without the stories that are closed and the reports that are gone (by id), and with
    others."""
    at = text.find("\nreport ") + 1 or len(text)
    stories = [line for line in text[len(HEAD) : at].split("\n") if line and _id(line) not in closed]
    reports = [line for line in text[at:].split("\n") if line and _id(line) not in gone]
    return _text([*stories, *map(_shelf_line, shelves)], [*reports, *map(_filing_line, filings)])


def taken(text: str, gone: Collection[str]) -> tuple[set[str], set[str]]:
    """The ids of the stories in what `write` wrote, and the slugs that are in use but for some stories."""
    lines = [line.split() for line in text[len(HEAD) : text.find("\nreport ")].split("\n") if line]
    return {line[1] for line in lines}, {slug for line in lines if line[1] not in gone for slug in line[2:]}


def _id(line: str) -> str:
    return line.split(" ", 2)[1]


def filed(ledger: Ledger, entries: Iterable[Entry]) -> Mapping[str, str]:
    """Report id → story id, for the reports that the ledger knows by id, or by fingerprint where the
    report that had it is gone (its file was renamed)."""
    every = list(entries)
    here = {one.report for one in every}
    by_id = {f.report: f.story for f in ledger.filings}
    gone = {f.fingerprint: f.story for f in ledger.filings if f.report not in here}
    told = ((one.report, by_id.get(one.report) or gone.get(one.fingerprint)) for one in every)
    return {report: story for report, story in told if story}


def slugs(ledger: Ledger) -> Mapping[str, str]:
    """Permalink → story id, for those in use and those that lead to them."""
    return {slug: s.id for s in sorted(ledger.shelves, key=lambda s: s.id) for slug in (*s.aliases, s.slug)}


def file(
    old: Ledger,
    groups: Sequence[Group],
    wanted: Sequence[str],
    entries: Mapping[str, Entry],
    unread: Collection[str] = (),
) -> tuple[Ledger, tuple[Shelf, ...]]:
    """File every group: the new ledger, and each group's shelf.

    A new story's id comes of its least report id; `wanted` is the slug that each group would have, if it
    is new. Reports that are gone leave the ledger; those in `unread`, the paths that could not be read
    this time, keep their place.
    """
    waiting = tuple(f for f in old.filings if f.report not in entries and _file_of(f.path) in unread)
    known = {s.id: s for s in old.shelves}
    kept = {f.story for f in waiting} | {g.id for g in groups}
    taken = {slug for s in old.shelves if s.id in kept for slug in (s.slug, *s.aliases)}
    taken |= {group.pin for group in groups}
    ids = set(known)
    shelves: list[Shelf] = []
    for group, own in zip(groups, wanted, strict=True):
        shelf = known.get(group.id)
        shelves.append(shelf or opened(group, own, ids, taken))
    filings = tuple(
        filing(entries[key], shelf.id)
        for group, shelf in zip(groups, shelves, strict=True)
        for key in group.reports
    )
    idle = tuple(
        known[key] for key in sorted({f.story for f in waiting} - {s.id for s in shelves}) if key in known
    )
    return Ledger(filings + waiting, (*shelves, *idle)), tuple(shelves)


def filing(one: Entry, story: str) -> Filing:
    """A report, filed in a story."""
    return Filing(one.report, story, one.fingerprint, _file_of(one.path))


def opened(group: Group, wanted: str, ids: set[str], slugs: set[str]) -> Shelf:
    """The shelf of a new story; its id and its slug are taken from then on."""
    slug = group.pin or free(wanted, slugs)
    # a report that founded a story, left it and came back new must not take its id
    name = group.id or free(digest.short("story", min(group.reports)), ids)
    slugs.add(slug)
    ids.add(name)
    return Shelf(name, slug)


def free(slug: str, taken: Collection[str]) -> str:
    """The slug, or the first of `slug-2`, `slug-3`, ... that is not taken."""
    n, made = 1, slug
    while made in taken:
        n += 1
        made = f"{slug}-{n}"
    return made


def _are_words(names: Iterable[str]) -> bool:
    """Whether each can be a slug: one that is a path would lead out of the site."""
    return not any(re.search(r"[/\\\x00-\x1f]|^\.", name) for name in names)


def _settled(shelves: list[Shelf], filings: list[Filing], problems: list[Problem]) -> Parsed:
    """One story a report, one slug a story: the larger story has the better claim, then the lesser id."""
    names = {s.id for s in shelves}
    reports, slugs = {f.report for f in filings}, {s.slug for s in shelves}
    if len(reports) == len(filings) and len(names) == len(slugs) == len(shelves):
        # nothing contradicts itself: most often, and in a tenth of the time
        return _parsed([f for f in filings if f.story in names], shelves, problems)
    size = Counter(f.story for f in set(filings))
    by_report: dict[str, Filing] = {}
    for one in sorted(set(filings), key=lambda f: (-size[f.story], f.story, f.path)):
        first = by_report.setdefault(one.report, one)
        if first.story != one.story:
            why = f"report {one.report} is filed in two stories, {first.story} and {one.story}"
            problems.append(_problem(0, why, "the larger one keeps it; move it by `dateline edit move`"))
    by_story: dict[str, Shelf] = {}
    for shelf in sorted(set(shelves), key=lambda s: (s.id, s.slug)):
        known = by_story.get(shelf.id)
        former = (*known.aliases, shelf.slug, *shelf.aliases) if known else shelf.aliases
        slug = known.slug if known else shelf.slug
        by_story[shelf.id] = Shelf(shelf.id, slug, tuple(sorted(set(former) - {slug})))
    taken: dict[str, str] = {}
    for shelf in sorted(by_story.values(), key=lambda s: (-size[s.id], s.id)):
        slug = free(shelf.slug, taken)
        if slug != shelf.slug:
            why = f"two stories want the address {shelf.slug!r}"
            hint = f"one is now {slug!r}; name it by `dateline edit rename`"
            problems.append(Problem(PATH, 0, why, hint, "error"))
        taken[slug] = shelf.id
        by_story[shelf.id] = replace(shelf, slug=slug)
    return _parsed([f for f in by_report.values() if f.story in names], by_story.values(), problems)


def _parsed(filings: Iterable[Filing], shelves: Iterable[Shelf], problems: Iterable[Problem]) -> Parsed:
    by_report = sorted(filings, key=lambda f: f.report)
    return Parsed(Ledger(tuple(by_report), tuple(sorted(shelves, key=lambda s: s.id))), tuple(problems))


def _file_of(path: str) -> str:
    """The path without the place in a bulk file: lines move about in it."""
    return path.partition("#")[0]


def _problem(line: int, message: str, hint: str) -> Problem:
    return Problem(PATH, line, message, hint)

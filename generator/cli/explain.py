"""`dateline explain X`: why a report is in its story, what a story holds together, how an event is known."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict

from generator import config, edits
from generator.build import build
from generator.build.evidence import Evidence, evidence
from generator.cli.asking import asking
from generator.model import Entry

if TYPE_CHECKING:
    from generator.cli.parser import Commands, Parser

Json = dict[str, Any]


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "explain",
        help="say why it is so",
        description="Say why a report is in its story, what holds a story together, how an event is known, "
        "or how alike two reports are; and which edit would change it.",
    )
    names = "a report, a story, STORY#EVENT, or two reports: ids, their unique starts, paths, addresses"
    parser.add_argument("names", nargs="+", metavar="NAME", help=names)
    parser.add_argument("--json", action="store_true", help="the same as an object")


def run(given: argparse.Namespace) -> int:
    site = _site(Path())
    told, lines = _explained(site, given.names, given.parser)
    print(json.dumps(told, ensure_ascii=False, indent=1) if given.json else "\n".join(lines(told)))
    return 0


class Site(Struct, frozen=True):
    """The site as a build would make it now: its stories by id, as in story.json, and the evidence."""

    stories: Mapping[str, Json]
    known: edits.Known
    evidence: Evidence


def _site(root: Path) -> Site:
    settings = config.read(root)
    with asking(root) as means:
        built = build(root, settings, means)
        files = [f for f in built.files if f.path.startswith("stories/") and f.path.endswith("/story.json")]
        stories = {story["id"]: story for story in (json.loads(file.data) for file in files)}
        entries = tuple(Entry(r["id"], r["path"], "") for story in stories.values() for r in story["reports"])
        known = edits.Known(entries, built.ledger.shelves)
        return Site(stories, known, evidence(root, settings, means, built.ledger))


def _explained(site: Site, names: list[str], parser: Parser) -> tuple[Json, Callable[[Json], Iterator[str]]]:
    """What is to be told, and how it is put into lines."""
    if len(names) == 2:
        one, other = (site.known.report(name) or parser.error(_nothing(site, name)) for name in names)
        return _pair(site, one, other), _pair_lines
    if len(names) > 2:
        parser.error("expected one name, or two reports")
    if report := site.known.report(names[0]):
        return _report(site, report), _report_lines
    name, _, event = names[0].partition("#")
    story = site.stories.get(site.known.story(name))
    if story is None:
        parser.error(_nothing(site, names[0]))
    if not event:
        return _story(story), _story_lines
    found = [e for e in (*story["events"], *story["undated"]) if e["id"].startswith(event)]
    if len(found) != 1:
        parser.error(_nothing(site, names[0]))
    return {"story": story["slug"], "reports": story["reports"], **found[0]}, _event_lines


def _nothing(site: Site, name: str) -> str:
    close = edits.meant(
        name, (*(s["slug"] for s in site.stories.values()), *(e.path for e in site.known.entries))
    )
    hint = f"did you mean {close}?" if close else "type its id, its path or its address"
    return f"there is no one report, story or event {name!r} - {hint}"


# --- what is told -------------------------------------------------------------------------------


def _report(site: Site, report: str) -> Json:
    """A report, the bond that brought it into its story, and the stories that come next."""
    story = next(s for s in site.stories.values() if any(r["id"] == report for r in s["reports"]))
    slugs = {key: s["slug"] for key, s in site.stories.items()}
    others = [r for r in site.evidence.rivals(report) if r.story != story["id"] and r.story in slugs]
    told = next(r for r in story["reports"] if r["id"] == report)
    elsewhere = slugs[others[0].story] if others else "STORY"
    return {
        "report": told,
        "story": story["slug"],
        "bond": next((b for b in story["bonds"] if b["report"] == report), None),
        "paths": {r["id"]: r["path"] for r in story["reports"]},
        "runners_up": [{"story": slugs[r.story], "score": r.score} for r in others[:3]],
        "undo": f"dateline edit move {told['path']} {elsewhere} --why ...",
    }


def _story(story: Json) -> Json:
    """A story: why each report is in it, and how its voices are counted."""
    reports = " ".join(r["path"] for r in story["reports"][-1:])
    kept_keys = ("id", "slug", "title", "aliases", "counts", "reports", "bonds")
    undo = f"dateline edit split {story['slug']} {reports} --slug NEW --why ..."
    return {**{key: story[key] for key in kept_keys}, "undo": undo}


def _pair(site: Site, one: str, other: str) -> Json:
    """Two reports: what they share, and whether they are in one story."""
    bond = site.evidence.pair(one, other)
    paths = {e.report: e.path for e in site.known.entries}
    filed = site.evidence.filed
    same = filed.get(one) == filed.get(other)
    verb = "apart" if same else "together"
    undo = f"dateline edit {verb} {paths[one]} {paths[other]} --why ..."
    return {"reports": [paths[one], paths[other]], "same_story": same, "bond": asdict(bond), "undo": undo}


# --- how it is put into lines -------------------------------------------------------------------


def _report_lines(told: Json) -> Iterator[str]:
    report, bond = told["report"], told["bond"]
    yield _line("report", f"{report['path']} - {report['title']}")
    yield _line("published", _published(report))
    yield _line("story", told["story"])
    if bond is None:
        yield _line("because", "it stands alone: no other report is near enough")
    else:
        to = told["paths"].get(bond["to"], bond["to"])
        yield _line("because", bond["reason"] or f"{_score(bond)}, nearest to {to}{_days(bond)}")
        yield from _shared(bond)
    for rival in told["runners_up"]:
        yield _line("runner-up", f"{rival['story']}, score {rival['score']:.2f}")
    yield _line("counted", report["why"])
    yield _line("to change it", told["undo"])


def _story_lines(told: Json) -> Iterator[str]:
    counts = told["counts"]
    yield _line("story", f"{told['slug']} - {told['title']}")
    yield _line("counts", ", ".join(f"{count} {what}" for what, count in counts.items()))
    if told["aliases"]:
        yield _line("also at", ", ".join(told["aliases"]))
    bonds = {bond["report"]: bond for bond in told["bonds"]}
    for report in told["reports"]:
        bond = bonds.get(report["id"])
        why = (bond["reason"] or _score(bond)) if bond else "it began the story"
        terms = f": {_terms(bond, 4)}" if bond and bond["terms"] else ""
        yield _line("report", f"{report['path']} - {why}{terms}")
        yield _line("", report["why"])
    yield _line("to change it", told["undo"])


def _event_lines(told: Json) -> Iterator[str]:
    paths = {r["id"]: r["path"] for r in told["reports"]}
    yield _line("event", f"{told['edtf'] or 'undated'} - {told['title']}")
    yield _line("because", told["evidence"])
    yield _line("verified", told["verification"])
    for one in told["attested"]:
        said = f" (it says {one['said']!r})" if one["said"] else " (the day of the report)"
        yield _line("attested", f"{paths.get(one['report'], one['report'])}{said}: {one['sentence']}")
    for one in told["differences"]:
        accounts = "; ".join(f"{a['value']} ({paths.get(a['report'], a['report'])})" for a in one["accounts"])
        yield _line("differ", f"{one['about']}: {accounts}")
    place = f"{told['story']}#{told['id']}"
    yield _line("to change it", f"dateline edit date {place} DATE, or hide {place}")


def _pair_lines(told: Json) -> Iterator[str]:
    yield _line("reports", told["reports"][0])
    yield _line("", told["reports"][1])
    yield _line("likeness", _score(told["bond"]) + _days(told["bond"]))
    yield from _shared(told["bond"])
    yield _line("filed", "in one story" if told["same_story"] else "in different stories")
    yield _line("to change it", told["undo"])


def _line(label: str, text: str) -> str:
    return f"{label:<13} {text}"


def _published(report: Json) -> str:
    known = report["published"]
    if known is None:
        bounds = report.get("bounds")
        return "unknown" + (f", between {bounds['edtf'].replace('/', ' and ')}" if bounds else "")
    return f"{known['edtf']} ({known['method']}: {known['evidence']})"


def _score(bond: Mapping[str, Any]) -> str:
    return f"score {bond['score']:.2f}, threshold {bond['threshold']:.2f}"


def _days(bond: Mapping[str, Any]) -> str:
    days = bond["days"]
    return (
        "" if days is None else ", same day" if not days else f", {days} day{'s' if days > 1 else ''} apart"
    )


def _shared(bond: Mapping[str, Any]) -> Iterator[str]:
    if bond["terms"]:
        yield _line("shared", _terms(bond, 8))


def _terms(bond: Mapping[str, Any], most: int) -> str:
    """The shared words and names, each with its part of the score."""
    return ", ".join(f"{term} {part:.0%}" for term, part in bond["terms"][:most])

"""The whole pipeline, on one screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator import edits, files, ledger, mentions, pages, reports, sources, stories, themes
from generator.config import Settings
from generator.model import Built, File, Report, Source


def build(root: Path, settings: Settings) -> Built:
    """Read the site at `root` and make every file of it, in memory."""
    found = sources.find(root)
    read = [reports.read(source, settings.reports) for source in found.sources]
    problems = [*found.problems, *(p for one in read for p in one.problems)]

    told = reports.distinct(tuple(r for one in read for r in one.reports))
    own = {source.path: source for source in sources.editorial(root)}
    old = ledger.parse(_text(own, ledger.PATH))
    edited = edits.parse(_text(own, edits.PATH))
    introductions = edits.introduced([s for s in own.values() if s.path.startswith(edits.FOLDER)])
    entries = {r.id: ledger.entry(r) for r in told}
    known = ledger.filed(old.ledger, entries.values())
    decided = edits.decide(edited.edits, entries.values(), old.ledger, known)
    problems += (*old.problems, *edited.problems, *introductions.problems, *decided.problems)
    told = tuple(
        replace(r, published=decided.dated.get(r.id, r.published)) for r in told if r.id not in decided.hidden
    )

    dated = [reports.date(r, mentions.find(r, settings.mentions)) for r in told]
    problems.extend(p for one in dated for p in one.problems)
    by_id = {one.report.id: one.report for one in dated}
    readings = {key: mentions.find(report, settings.mentions) for key, report in by_id.items()}

    features = [stories.features(r, readings[key], settings.stories) for key, r in by_id.items()]
    grouping = stories.group(
        features,
        decided.filed,
        decided.together,
        decided.apart,
        slugs=ledger.slugs(old.ledger),
        options=settings.stories,
    )
    members: list[tuple[Report, ...]] = []
    for group in grouping.groups:
        some = stories.infer(
            [by_id[key] for key in group.reports],
            [readings[key] for key in group.reports],
            grouping.duplicates,
        )
        for report in some:
            if report != by_id[report.id]:
                readings[report.id] = mentions.find(report, settings.mentions)
        members.append(some)

    filed = replace(old.ledger, shelves=decided.shelves)
    unread = {p.path for p in problems if p.severity == "error"} | {
        entries[key].path for key in decided.hidden if key in entries
    }
    shown = {key: entries[key] for key in by_id}
    now, shelves = ledger.file(
        filed, grouping.groups, [stories.headline(some) for some in members], shown, unread
    )
    problems += edits.orphans(introductions, shelves)
    made = [
        stories.tell(
            shelf,
            some,
            [readings[r.id] for r in some],
            group,
            grouping.duplicates,
            edits.editorial(shelf, decided.editorials, introductions),
            settings.stories,
        )
        for shelf, some, group in zip(shelves, members, grouping.groups, strict=True)
        if shelf.id not in decided.hidden
    ]
    theme = themes.find(settings.theme, root, root / ".dateline" / "templates")
    written: list[File] = []
    for story, some in zip(made, members, strict=True):
        planned = pages.plan(story, settings.masthead, settings.pages, reports=some, publish=settings.publish)
        written += files.render(story, planned, settings.masthead, theme, settings.files)
    briefs = [story.brief for story in made]
    lists = pages.gather(briefs, settings.masthead, settings.pages)
    paths = [file.path for file in written]
    written += files.gather(briefs, lists, settings.masthead, theme, settings.files, paths)
    counts = {"reports": len(by_id), "stories": len(made), "files": len(written)}
    return Built(tuple(written), now, tuple(sorted(problems)), counts)


def _text(own: Mapping[str, Source], path: str) -> str:
    return own[path].data.decode("utf-8", "replace") if path in own else ""

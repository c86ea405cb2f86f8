"""The whole pipeline, on one screen."""

from __future__ import annotations

from pathlib import Path

from generator import digest, files, ledger, mentions, pages, reports, sources, stories, themes
from generator.config import Settings
from generator.model import Built, Ledger, Report


def build(root: Path, settings: Settings, filed: Ledger) -> Built:
    """Read the site at `root` and make every file of it, in memory."""
    found = sources.find(root)
    read = [reports.read(source, settings.reports) for source in found.sources]
    problems = [*found.problems, *(p for one in read for p in one.problems)]

    told = reports.distinct(tuple(r for one in read for r in one.reports))
    dated = [reports.date(r, mentions.find(r, settings.mentions)) for r in told]
    problems.extend(p for one in dated for p in one.problems)
    by_id = {one.report.id: one.report for one in dated}
    readings = {key: mentions.find(report, settings.mentions) for key, report in by_id.items()}

    features = [stories.features(r, readings[key], settings.stories) for key, r in by_id.items()]
    grouping = stories.group(
        features, ledger.filed(filed), slugs=ledger.slugs(filed), options=settings.stories
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

    fingerprints = {key: digest.short(report.paragraphs) for key, report in by_id.items()}
    now, shelves = ledger.file(
        filed, grouping.groups, [stories.headline(some) for some in members], fingerprints
    )
    made = [
        stories.tell(
            shelf, some, [readings[r.id] for r in some], group, grouping.duplicates, options=settings.stories
        )
        for shelf, some, group in zip(shelves, members, grouping.groups, strict=True)
    ]
    planned = pages.plan(made, settings.masthead, settings.pages)
    theme = themes.find(settings.theme, root)
    written = tuple(files.render(planned, made, settings.masthead, theme, settings.files))
    counts = {"reports": len(by_id), "stories": len(made), "pages": len(planned)}
    return Built(written, now, tuple(sorted(problems)), counts)

"""A floor under the quality of grouping: the sample stories that travel with the program."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from generator import mentions, reports, sources, stories
from generator.model import Report

ROOT = Path(__file__).parents[3]
NAMES = ("Ever Given", "Notre-Dame", "Laura", "Ida", "Philae", "miner")
"""What the text of each sample story names, and no other's title does."""


def test_the_sample_stories_stay_apart_and_together() -> None:
    read = [reports.read(sources.load(ROOT, path)) for path in sources.find(ROOT)]
    every = reports.distinct(tuple(report for one in read for report in one.reports))
    features = [stories.features(one, mentions.find(one)) for one in every if _label(one)]
    gold = {one.id: _label(one) for one in every if _label(one)}
    made = {report: n for n, one in enumerate(stories.group(features).groups) for report in one.reports}
    precision, recall = _bcubed(gold, made)
    assert len(gold) > 40
    assert precision > 0.97
    assert recall > 0.95


def _label(report: Report) -> str:
    text = f"{report.title} {report.text}"
    named = {name: text.count(name) for name in NAMES}
    return max(named, key=lambda name: named[name]) if any(named.values()) else ""


def _bcubed(gold: dict[str, str], made: dict[str, int]) -> tuple[float, float]:
    """Precision and recall, averaged over reports (Bagga and Baldwin, 1998)."""
    both = Counter((gold[key], made[key]) for key in gold)
    one, other = Counter(gold.values()), Counter(made.values())
    precision = sum(n * n / other[group] for (_, group), n in both.items()) / len(gold)
    recall = sum(n * n / one[label] for (label, _), n in both.items()) / len(gold)
    return precision, recall

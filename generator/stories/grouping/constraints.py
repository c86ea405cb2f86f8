"""The ledger, pins and editors' pairs → the clusters that grouping starts from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.stories.grouping.merging import Cluster
from generator.stories.outlines import Compared

Pairs = Sequence[tuple[str, str]]

PIN = "pin:"
"""What stands before a pin's slug where a story of that slug is not in the ledger yet."""


def bound(
    every: Sequence[Compared],
    filed: Mapping[str, str],
    slugs: Mapping[str, str],
    together: Pairs,
    apart: Pairs,
) -> list[Cluster]:
    """The clusters before any text is compared: one a story that the ledger or a pin knows, the
    reports that an editor put together, and one for each of the other reports; in order of their
    first report.

    A pin wins over everything, `together` and `apart` win over the ledger: of a pair that is filed
    otherwise it is the second report that moves.
    """
    stories = _stories(every, filed, slugs)
    pinned = {one.report for one in every if one.pin}
    circle = _circles([one.report for one in every], together)
    for some in _members(circle):
        order = sorted(some, key=lambda report: report not in pinned)
        told = [stories[report] for report in order if report in stories]
        stories.update((report, told[0]) for report in some if told and report not in pinned)
    for one, two in apart:
        if one in circle and two in circle and two not in pinned:
            if stories.get(one) == stories.get(two):
                stories.pop(two, None)
            if circle[one] == circle[two]:
                circle[two] = two
    home = {
        report: f"story {stories[report]}" if report in stories else f"report {circle[report]}"
        for report in circle
    }
    places = {report: at for at, report in enumerate(circle)}
    clusters = [
        Cluster([places[report] for report in some], stories.get(some[0], "")) for some in _members(home)
    ]
    of = {at: cluster for cluster in clusters for at in cluster.reports}
    for one, two in apart:
        if one in home and two in home and home[one] != home[two]:
            of[places[one]].apart.add(places[two])
            of[places[two]].apart.add(places[one])
    return clusters


def _members(label: Mapping[str, str]) -> list[list[str]]:
    """The reports of each label, in order of the first of them."""
    made: dict[str, list[str]] = defaultdict(list)
    for report, which in label.items():
        made[which].append(report)
    return list(made.values())


def _stories(every: Sequence[Compared], filed: Mapping[str, str], slugs: Mapping[str, str]) -> dict[str, str]:
    """Report id → the story it is bound to: by its pin, else by the ledger. Where no slugs are known,
    a pin is the story in which most of its reports are filed."""
    told = {one.report: filed[one.report] for one in every if one.report in filed}
    known = slugs or _voted(every, filed)
    for one in every:
        if one.pin:
            told[one.report] = known.get(one.pin) or PIN + one.pin
    return told


def _voted(every: Sequence[Compared], filed: Mapping[str, str]) -> dict[str, str]:
    votes = Counter((one.pin, filed[one.report]) for one in every if one.pin and one.report in filed)
    known: dict[str, str] = {}
    for (pin, story), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if pin not in known and story not in known.values():
            known[pin] = story
    return known


def _circles(reports: Sequence[str], together: Pairs) -> dict[str, str]:
    """Report → the report that stands for all that an editor put together with it; in order."""
    head = {report: report for report in reports}

    def top(report: str) -> str:
        while head[report] != report:
            report = head[report]
        return report

    for one, two in together:
        if one in head and two in head:
            first, second = sorted((top(one), top(two)))
            head[second] = first
    return {report: top(report) for report in reports}

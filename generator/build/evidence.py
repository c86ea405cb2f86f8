"""The site → what its reports are compared by, for those who ask why."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from generator import stories
from generator.build import desks, gathering
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.studies import features
from generator.config import Settings
from generator.model import Bond, Ledger


class Evidence(Struct, frozen=True):
    """The features of every report, by id, the story that each is filed in, and what editors keep apart."""

    features: Mapping[str, stories.Features]
    filed: Mapping[str, str]
    apart: tuple[tuple[str, str], ...]
    options: stories.Options

    def pair(self, one: str, other: str) -> Bond:
        """How alike two reports are."""
        return stories.compare(self.features[one], self.features[other], self.options)

    def rivals(self, report: str) -> tuple[stories.Rival, ...]:
        """The stories, the one that is nearest to the report first."""
        members: dict[str, list[stories.Features]] = {}
        for key, one in self.features.items():
            if key in self.filed:
                members.setdefault(self.filed[key], []).append(one)
        return stories.rivals(self.features[report], members, self.options)

    def bridges(self) -> tuple[stories.Bridge, ...]:
        """The filed stories that later reports have brought together."""
        return stories.bridges(list(self.features.values()), self.filed, self.apart, self.options)


def evidence(root: Path, settings: Settings, means: Means, filed: Ledger) -> Evidence:
    """The evidence behind the stories of the site at `root`, as they are filed."""
    have = gathering.gather(root, desks.desk(settings, means), means, Clock())
    known = {filing.report: filing.story for filing in filed.filings}
    every = {key: features(means.memo, one.key) for key, one in have.shown.items()}
    return Evidence(every, known, have.decided.apart, settings.stories)

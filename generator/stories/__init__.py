"""Reports + Mentions → Stories with Events: words, duplicates, grouping, sagas, events, accounts, titles.

The stage has five doors, in the order of the pipeline: `features` (one report), `group` (all
reports), `relate` (the reports of one story), `infer` (dates of undated reports from their neighbours)
and `tell` (one story). `compare`, `rivals` and `bridges` give the evidence behind a grouping.
"""

from generator.stories.features import Features, features
from generator.stories.grouping import group
from generator.stories.grouping.bonds import compare
from generator.stories.grouping.bridges import Bridge, bridges
from generator.stories.grouping.relating import relate
from generator.stories.grouping.rivals import Rival, rivals
from generator.stories.options import Options
from generator.stories.outlines import Outline
from generator.stories.telling import headline, tell
from generator.stories.undated import infer

__all__ = [
    "Bridge",
    "Features",
    "Options",
    "Outline",
    "Rival",
    "bridges",
    "compare",
    "features",
    "group",
    "headline",
    "infer",
    "relate",
    "rivals",
    "tell",
]

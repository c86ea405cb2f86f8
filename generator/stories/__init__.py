"""Reports + Mentions → Stories with Events: words, duplicates, grouping, sagas, events, accounts, titles.

The stage has four doors, in the order of the pipeline: `features` (one report), `group` (all
reports), `infer` (dates of undated reports from their neighbours) and `tell` (one story).
"""

from generator.stories.features import Features, features
from generator.stories.grouping import group
from generator.stories.options import Options
from generator.stories.telling import headline, tell
from generator.stories.undated import infer

__all__ = ["Features", "Options", "features", "group", "headline", "infer", "tell"]

"""Storms of our own: an aftermath joins what it tells the day of; a storm of the same kind does not."""

from __future__ import annotations

from generator import mentions
from generator.model import Report
from generator.stories import Features, features, group
from tests.stories.desk import report

VERA = report(
    "vera",
    "2020-08-27",
    """Storm Vera struck Port Calder on Thursday and tore the roof off the cathedral of Saint Odile.
    Mayor Ines Calder of Port Calder closed the harbour before Storm Vera came ashore.""",
    title="Storm Vera strikes Port Calder",
)
DAY_AFTER = report(
    "day-after",
    "2020-08-28",
    """Port Calder counted the damage of Storm Vera on Friday; the cathedral of Saint Odile has no roof.
    Mayor Ines Calder said that the harbour of Port Calder was full of wrecks.""",
    title="Port Calder counts the damage of Storm Vera",
)
RETIRED = report(
    "retired",
    "2021-03-17",
    """No storm will be called Vera again, seven months after Storm Vera struck Port Calder.
    Mayor Ines Calder of Port Calder welcomed that. The cathedral of Saint Odile is still closed.""",
    title="Storm Vera's name is retired",
)
ROOF = report(
    "roof",
    "2022-09-01",
    """The cathedral of Saint Odile in Port Calder has a roof again.
    Storm Vera had torn it off on 27 August 2020. Mayor Ines Calder thanked the roofers of Port Calder.""",
    title="A roof for Saint Odile, torn off by Storm Vera",
)
BELLS = report(
    "bells",
    "2021-11-20",
    """The bells of the cathedral of Saint Odile in Port Calder rang for the first time since Storm Vera.
    Mayor Ines Calder of Port Calder rang the first of them.""",
    title="Bells ring at Saint Odile in Port Calder",
)
OTHER = report(
    "other",
    "2021-08-29",
    """Storm Walter struck Port Calder on Sunday and sank nine boats in the harbour.
    Mayor Ines Calder of Port Calder closed the schools before Storm Walter came ashore.""",
    title="Storm Walter strikes Port Calder",
)


def groups(*reports: Report) -> set[frozenset[str]]:
    every: list[Features] = [features(one, mentions.find(one)) for one in reports]
    return {frozenset(some.reports) for some in group(every).groups}


def test_an_aftermath_joins_the_story_whose_day_it_tells() -> None:
    assert groups(VERA, DAY_AFTER, RETIRED, ROOF) == {frozenset(("vera", "day-after", "retired", "roof"))}


def test_what_is_alike_and_tells_another_day_stays_apart() -> None:
    assert groups(VERA, DAY_AFTER, OTHER) == {frozenset(("vera", "day-after")), frozenset(("other",))}


def test_what_lies_between_is_a_part_once_the_ends_are_joined() -> None:
    assert len(groups(VERA, DAY_AFTER, BELLS)) == 2
    assert len(groups(VERA, DAY_AFTER, BELLS, ROOF)) == 1


def test_nothing_is_joined_against_an_editor() -> None:
    every = [features(one, mentions.find(one)) for one in (VERA, DAY_AFTER, ROOF)]
    assert len(group(every, apart=(("vera", "roof"),)).groups) == 2

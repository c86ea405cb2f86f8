"""Sagas: what goes on for months is one story, and a look-alike after a silence is another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from generator.model import Published, Report, When
from generator.stories import Features, Options, group
from generator.stories.grouping.merging import Cluster
from generator.stories.grouping.sagas import chain
from tests.stories.corpus import made, reports

START = date(2020, 1, 6)
ACTS = (
    "Volunteers scrubbed oiled pelicans as the slick from the Corvina platform reached Lower Tamsin.",
    "Engineers failed to cap the Corvina well; Brightwater Energy blamed a broken riser valve.",
    "A panel questioned Brightwater Energy directors about inspections of the Corvina platform.",
    "Shrimpers of Lower Tamsin demanded payments from Brightwater Energy for a season lost to Corvina.",
    "Brightwater Energy agreed to a settlement over the Corvina blowout; a judge in Tamsin must approve it.",
)


def report(key: str, day: date, title: str, text: str) -> Report:
    return Report(key, key, title, (text,), Published(When.day(day), "front matter", ""))


def spill(days: int, every: int, start: date = START, key: str = "spill") -> list[Report]:
    """Two reports every few days, about another side of the spill from time to time."""
    return [
        report(f"{key}{n:03d}{side}", start + timedelta(n * every), "", ACTS[(n * len(ACTS) // days)] + more)
        for n in range(days)
        for side, more in (("a", f" It is day {n + 11}."), ("b", " The Corvina platform burned."))
    ]


def homes(every: Sequence[Features], options: Options = Options()) -> list[set[str]]:
    """The stories, as the words that the ids of their reports begin with."""
    return [
        {key.rstrip("0123456789ab") for key in one.reports} for one in group(every, options=options).groups
    ]


def test_what_goes_on_for_months_is_one_story() -> None:
    every = made([*spill(40, 4), *reports()])
    assert homes(every).count({"spill"}) == 1
    assert homes(every, Options(scope="event")).count({"spill"}) > 1


def test_a_look_alike_after_years_of_silence_is_another_story() -> None:
    every = made([*spill(20, 3), *spill(20, 3, START + timedelta(1500), "later")])
    assert homes(every).count({"spill"}) == homes(every).count({"later"}) == 1


def test_single_events_are_left_alone() -> None:
    every = made(reports())
    assert group(every) == group(every, options=Options(scope="event"))


def test_a_filed_saga_takes_what_is_new_and_leaves_other_stories() -> None:
    every = made(spill(40, 4))
    filed = {one.report: "s1" if one.report < "spill030" else "s2" for one in every[:70]}
    groups = group(every, filed).groups
    assert {one.id for one in groups} == {"s1", "s2"}
    assert all(filed.get(report, one.id) == one.id for one in groups for report in one.reports)


def test_a_burst_of_many_sides_is_one_story() -> None:
    """Many reports of two days, each with words of its own: no two are very alike."""
    chance = Random(7)
    sides = [
        f"{a}{b}"
        for a in ("bra", "cle", "dro", "fli", "gru", "pla")
        for b in ("stol", "ndic", "rmau", "vett")
    ]
    burst = [
        report(
            f"burst{n:03d}",
            START + timedelta(n % 2),
            "",
            f"Corvina Tamsin {' '.join(chance.sample(sides, 9))}",
        )
        for n in range(240)
    ]
    found = [one.reports for one in group(made(burst)).groups]
    assert max(len(some) for some in found) > 230


def test_a_saga_finds_its_parts_among_many_of_its_kind() -> None:
    """What all sagas say leads nowhere; their own words still lead each part home."""
    every = [saying(n, day) for n in range(120) for day in range(0, 100, 10)]
    clusters = [
        Cluster(list(range(at, at + size)))
        for first in range(0, len(every), 10)
        for at, size in ((first, 9), (first + 9, 1))
    ]
    joined, _ = chain(clusters, every)
    assert [one.reports for one in joined] == [list(range(n, n + 10)) for n in range(0, len(every), 10)]


def saying(saga: int, day: int) -> Features:
    """A report of a saga: two words that all have, and four of its own."""
    own = tuple(f"{word}{saga}" for word in ("ship", "port", "captain", "owner"))
    return Features(f"{saga}-{day}", day=day, terms=("crew", "storm", *own), parts=bytes([60] * 6))

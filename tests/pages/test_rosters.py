"""However the stories came to be what they are, the same stand in the same lists."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from generator.pages import rosters
from generator.pages.listed import Part, Row
from generator.pages.rosters import Roster

_Story = tuple[int, str, frozenset[str], frozenset[str]]
"""The day of its newest evidence, its title, its outlets, and the months in which something happened."""

STORIES = st.dictionaries(
    st.sampled_from("abcdef"),
    st.tuples(
        st.integers(20210301, 20210304),
        st.sampled_from(["Ferry", "Mill"]),
        st.frozensets(st.sampled_from(["bay", "harbour", "wire"])),
        st.frozensets(st.sampled_from(["2021-03", "2021-04", "2021-06"])),
    ),
)


@given(st.lists(STORIES, min_size=1, max_size=4))
def test_what_came_of_changes_is_what_is_made_at_once(history: list[dict[str, _Story]]) -> None:
    before: dict[str, _Story] = {}
    known = Roster()
    for now in history:
        new = {name: story for name, story in now.items() if before.get(name) != story}
        made = rosters.changed(known, _rows(new), before.keys() - now.keys())
        whole = rosters.changed(Roster(), _rows(now), ()).roster
        assert made.roster.heads == whole.heads
        assert made.roster.totals == whole.totals
        assert _parts(made.roster) == _parts(whole)
        other = {place for place, parts in _parts(whole).items() if _parts(known).get(place) != parts}
        assert other <= made.places <= whole.lists.keys()
        assert made.named == {
            name for name in before.keys() | now.keys() if before.get(name, "??")[1] != now.get(name, "??")[1]
        }
        before, known = now, made.roster


def test_only_lists_of_the_story_are_touched_and_all_months_where_one_comes() -> None:
    some: dict[str, _Story] = {
        "a": (20210301, "Ferry", frozenset({"bay"}), frozenset({"2021-03"})),
        "b": (20210302, "Mill", frozenset({"wire"}), frozenset({"2021-04"})),
    }
    known = rosters.changed(Roster(), _rows(some), ()).roster
    title = rosters.changed(known, _rows({"a": (20210301, "Boat", *some["a"][2:])}), ())
    assert title.places == {"outlets/bay/", "days/2021/03/"}
    assert title.named == {"a"}
    month = rosters.changed(known, _rows({"a": (*some["a"][:3], frozenset({"2021-06"}))}), ())
    assert month.places == {"outlets/bay/", "days/2021/04/", "days/2021/06/"}
    gone = rosters.changed(known, (), ["a"])
    assert gone.roster.lists.keys() == {"outlets/wire/", "days/2021/04/"}
    assert gone.places == {"days/2021/04/"}


def _parts(roster: Roster) -> dict[str, list[Part]]:
    return {place: roster.parts(place) for place in roster.lists}


def _rows(some: Mapping[str, _Story]) -> list[Row]:
    return [_row(name, *some[name]) for name in sorted(some)]


def _row(name: str, day: int, title: str, outlets: frozenset[str], months: frozenset[str]) -> Row:
    said = [(f"outlets/{outlet}/", (name, outlet, 1, "", "", "")) for outlet in sorted(outlets)]
    told = [(f"days/{month[:4]}/{month[5:]}/", (name, month, 2, b"mark")) for month in sorted(months)]
    key = repr((name, day, title, sorted(outlets), sorted(months))).encode()
    places = "\n".join(place for place, _ in (*said, *told))
    return (-day, name, name, key, key, title, 2, "", "", places), (*said, *told)

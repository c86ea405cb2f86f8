"""A saying stands once in a story, with all its wordings."""

from __future__ import annotations

from generator.model import Event, Quote, When
from generator.stories import sayings

ONE = Quote("We are well in the cabin, all 14 of us", "", "a")
OTHER = Quote("All 14 of us are fine in the hut.", "", "b")


def event(key: str, day: str, importance: float, *quotes: Quote) -> Event:
    return Event(key, When.parse(day), "stated", key, key, (), importance, quotes=quotes)


def test_two_wordings_in_two_events_of_a_day_stand_side_by_side() -> None:
    first, second = sayings.once([event("x", "2023-05-10", 0.4, OTHER), event("y", "2023-05-10", 1.0, ONE)])
    assert first.quotes == ()
    assert [(q.text, [v.text for v in q.variants]) for q in second.quotes] == [(ONE.text, [OTHER.text])]


def test_what_is_said_again_much_later_stands_again() -> None:
    told = sayings.once([event("x", "2023-05-10", 1.0, ONE), event("y", "2023-06-10", 0.5, OTHER)])
    assert [len(e.quotes) for e in told] == [1, 1]


def test_the_same_words_of_one_report_are_told_once_whenever() -> None:
    told = sayings.once([event("x", "2023-05-10", 1.0, ONE), event("y", "2024", 0.5, ONE)])
    assert [len(e.quotes) for e in told] == [1, 0]

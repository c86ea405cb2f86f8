"""Which reports count as one source, and why, as pages tell it in any language."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.model import Card
from generator.pages import voices
from generator.pages.views import SharedVoice
from tests.pages import stories


def card(number: int, **given: str) -> Card:
    plain = replace(stories.card(number, None), duplicate_of="", agency="", family="", voice="one")
    return replace(plain, **given)  # type: ignore[arg-type]  # all of these are texts


@pytest.mark.parametrize(
    ("cards", "told"),
    [
        ((card(0, agency="Wire"), card(1, agency="Wire")), SharedVoice("agency", 2, "Wire")),
        ((card(0, family="Press"), card(1, family="Press")), SharedVoice("family", 2, "Press")),
        ((card(0), card(1, duplicate_of=card(0).id)), SharedVoice("text", 2, "Harbour Post")),
        ((card(1, duplicate_of="elsewhere"), card(2, duplicate_of="elsewhere")), SharedVoice("text", 2, "")),
        ((card(0), card(5)), SharedVoice("outlet", 2, "Harbour Post")),
        ((card(0, agency="Wire"), card(1)), SharedVoice("outlet", 2, "Example Wire, Harbour Post")),
        ((card(0), card(1, voice="two")), None),
        ((card(0, voice=""), card(1, voice="")), None),
    ],
)
def test_reports_of_one_voice(cards: tuple[Card, ...], told: SharedVoice | None) -> None:
    assert list(voices.shared(cards).values()) == ([told] if told else [])

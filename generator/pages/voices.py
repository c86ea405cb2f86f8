"""Reports of one event or story → those that count as one source, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model import Card
from generator.pages.views import SharedVoice


def shared(cards: Iterable[Card]) -> Mapping[str, SharedVoice]:
    """The voices of several reports, by their keys and in order of them."""
    by_voice: dict[str, list[Card]] = {}
    for card in cards:
        by_voice.setdefault(card.voice or card.id, []).append(card)
    return {key: _told(some) for key, some in sorted(by_voice.items()) if len(some) > 1}


def _told(cards: list[Card]) -> SharedVoice:
    """The copies of one text, the customers of one agency, the papers of one owner, or one outlet's own."""
    copied = {card.duplicate_of for card in cards if card.duplicate_of}
    if copied:
        originals = (card.outlet for card in cards if card.id in copied)
        return SharedVoice("text", len(cards), next((outlet for outlet in originals if outlet), ""))
    for kind, names in (("agency", {c.agency for c in cards}), ("family", {c.family for c in cards})):
        if len(names) == 1 and (name := names.pop()):
            return SharedVoice(kind, len(cards), name)
    outlets = sorted({card.outlet for card in cards if card.outlet})
    return SharedVoice("outlet", len(cards), ", ".join(outlets))

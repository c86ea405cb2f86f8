"""Sentences that give an event its day → the day of what a noun names: "Sunday's fire" dates "the fire"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.mentions.words import listed
from generator.model import Mention, Sentence

NOUNS = frozenset(
    listed(
        "accident ambush arrest assassination attack ballot battle blast blaze bombing burial ceremony clash "
        "collapse collision coronation coup crash death debate derailment disaster earthquake election "
        "eruption execution explosion fire flood funeral game hurricane inauguration invasion killing launch "
        "massacre match murder parade quake raid rally referendum resignation riot robbery runoff shooting "
        "shootout siege sinking slaying storm summit tornado tragedy verdict vote wedding wreck"
    )
)
"""What happens on a day, and is spoken of by its noun afterwards: in English."""

_NOUN = rf"({'|'.join(sorted(NOUNS))})s?"
_BETWEEN = r"(?: (?:on|early|late|last|this|there|here|just|in|near|[A-Z][\w-]+)){0,4} $"
_ATTRIBUTE = re.compile(
    rf"(?:['’]s)?(?: (?!(?:after|and|as|at|before|but|by|for|from|in|of|on|or|that|the|to|when|with)\b)"
    rf"[a-z-]+){{0,2}} {_NOUN}\b"
)
"""After the day: "Sunday's deadly fire", "the Oct. 23 shooting"."""

_DETERMINED = re.compile(r"\b(?:the|an?|that|this) ?$", re.IGNORECASE)

_HAPPENED = re.compile(
    r"(?:^|[,;:.“\"—] ?|\b(?:and|but|that|when|as|said|where) )(?:[Tt]he|[Aa]n?|[Tt]hat|[Tt]his|[A-Z]\w+)"
    rf"(?: [\w-]+){{0,2}} {_NOUN}"
    r" (?:(?:was|were|is|will be)(?: held)?|began|broke out|came|happened|hit|occurred|started|struck"
    rf"|took place){_BETWEEN}"
)
"""Before the day: "The fire broke out on Sunday". "An inquiry into the fire began on Sunday" dates none."""

_DURING = re.compile(
    rf"\b(?:(?:in|during) (?:the|a|an|that)|(?:day|week|month|year)s? (?:after|before|following)"
    rf" (?:the|his|her|their|[A-Z][\w-]+['’]s))(?: [\w'’-]+){{0,2}} {_NOUN}{_BETWEEN}"
)
"""Before the day: "killed in the fire on Sunday", "two days after the fire on Sunday"; but "condemned the
fire on Sunday" dates the condemning."""

_ALIKE = (
    listed("assassination death killing murder shooting slaying"),
    listed("blast bombing explosion"),
    listed("blaze fire"),
    listed("collision crash wreck"),
    listed("earthquake quake"),
)
"""Nouns for the same: "the Oct. 23 killing" dates "his death". Where a report gives them two days, it dates
neither."""

_KIND: Mapping[str, tuple[str, ...]] = {noun: kind for kind in _ALIKE for noun in kind}

_VERBS = {
    **dict.fromkeys(listed("assassinated died killed murdered shot slain"), "death"),
    "acquitted": "verdict",
    "arrested": "arrest",
    "buried": "burial",
    "collapsed": "collapse",
    "convicted": "verdict",
    "crashed": "crash",
    "elected": "election",
    "exploded": "explosion",
    "inaugurated": "inauguration",
    "resigned": "resignation",
    "sank": "sinking",
}
"""Verbs that tell what the nouns name: who "was shot on Friday" dates "the shooting" and "her death"."""

_CLAUSE = "a|after|an|and|as|at|before|but|by|for|of|that|the|to|when|while|who"
_DONE = re.compile(
    rf"\b({'|'.join(_VERBS)})"
    rf"(?: (?:in|by|at) (?:an?|the|his|her|their)| to death| (?!(?:{_CLAUSE})\b)[\w'’-]+){{0,5}}{_BETWEEN}"
)
"""Before the day: "was shot in the back at his home on Friday"."""

_REACH = 100
"""Letters before a day to look at."""


def days(sentences: Sequence[Sentence], mentions: Iterable[Mention]) -> Mapping[str, date]:
    """The day of each event that a report dates, by its noun; none of which it tells two days."""
    told: dict[tuple[str, ...], set[date]] = {}
    for mention in mentions:
        noun = _dated(sentences[mention.sentence], mention) if _tells(mention) else ""
        if noun and mention.when and mention.when.earliest:
            told.setdefault(_KIND.get(noun, (noun,)), set()).add(mention.when.earliest)
    return {noun: next(iter(found)) for kind, found in told.items() if len(found) == 1 for noun in kind}


def _tells(mention: Mention) -> bool:
    is_day = mention.when is not None and mention.when.is_day
    return is_day and mention.modality in ("told", "planned")


def _dated(sentence: Sentence, mention: Mention) -> str:
    """The noun of the event that the mention gives its day."""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    before = sentence.text[max(0, start - _REACH) : start]
    if found := _ATTRIBUTE.match(sentence.text, end):
        # "said Sunday fire crews came" dates no fire
        own = found[0][0] != " " or mention.text[:4].lower() == "the " or _DETERMINED.search(before)
        return found[1] if own else ""
    if found := _HAPPENED.search(before) or _DURING.search(before):
        return found[1]
    done = _DONE.search(before)
    return _VERBS[done[1]] if done else ""

"""Happenings → what was said, by whom, and the variants of one quote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Quote, Reading
from generator.stories import speakers
from generator.stories.happenings import Happening
from generator.stories.similarity import stems
from generator.stories.voices import Voice

SHORTEST = 3
"""Words that a quote has at least: fewer are a term in quotation marks."""

REACH = 3
"""Sentences after an attesting one in which its quotes stand, until another day is named."""

ONE_SPEAKER = 0.55
"""Part of the words that two wordings of one quote share where one speaker is named; two translations
keep about so many."""

UNKNOWN = 0.65
"""The same where the speaker of either is not told."""

TRANSLATED = 0.55
TRANSLATED_UNKNOWN = 0.6
"""Part of the words of both, in whatever order, that two translations of one saying share: by one speaker;
and where neither report names one, but both quotes have a number in common."""

WHOLE = 7
"""Words of a quote from which it can be known again in another translation."""

MOST = 4
"""Quotes that an event shows at most."""

_QUOTED = re.compile(r"“([^“”]{8,600})”|\"([^\"“”]{8,600})\"")
_ENOUGH = re.compile(rf"\W*(?:\w+\W+){{{SHORTEST - 1}}}\w")
_WORD = re.compile(r"[\w'’-]+")
_SMALL = frozenset(["a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "with", "from"])


class _Said(Struct, frozen=True):
    quote: Quote
    place: tuple[int, str, int]


def gather(one: Happening, readings: Mapping[str, Reading], voices: Mapping[str, Voice]) -> tuple[Quote, ...]:
    """The quotes in and right after the sentences that tell of a happening, best attested first.

    Wordings of one quote (two translations, a shorter cut) stand together as its variants; a copied
    text says it once.
    """
    found: list[_Said] = []
    order: dict[str, int] = {}
    for passage in one.passages:
        if voices[passage.report].original:
            continue
        if passage.main or passage.lead:
            order.setdefault(passage.report, len(order))
            found.extend(_near(readings[passage.report], passage.at, order[passage.report]))
    if not found:
        return ()
    groups: list[list[Quote]] = []
    for said in _distinct(found):
        home = next((group for group in groups if _variant(said.quote, group)), None)
        if home is None:
            groups.append([said.quote])
        else:
            home.append(said.quote)
    groups.sort(key=lambda g: (-len({q.report for q in g}), not g[0].speaker))
    return tuple(_shown(group) for group in groups[:MOST])


def spoken(reading: Reading, at: int) -> Iterator[Quote]:
    """The quotes of a sentence, each with whom the report names as its speaker, if anyone."""
    told = reading.sentences[at].text
    for match in _QUOTED.finditer(told) if '"' in told or "“" in told else ():
        text = (match[1] or match[2]).strip().rstrip(",")
        if _ENOUGH.match(text) and not _is_title(text):
            yield Quote(text, speakers.of(reading, at, match.start(), match.end()), reading.report)


def _is_title(text: str) -> bool:
    """Whether words are the name of a book, a programme, a law: all in capitals but the small ones."""
    told = (found[0] for found in _WORD.finditer(text))
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in told)


def _near(reading: Reading, at: int, order: int) -> Iterator[_Said]:
    near = range(at, min(at + REACH + 1, len(reading.sentences)))
    if not any('"' in reading.sentences[n].text or "“" in reading.sentences[n].text for n in near):
        return
    after = bisect_right(reading.mentions, at, key=lambda mention: mention.sentence)
    dated = next((m.sentence for m in reading.mentions[after:] if m.when is not None), near.stop)
    for n in near[: dated - at]:
        for quote in spoken(reading, n):
            yield _Said(quote, (order, reading.report, n))


def _distinct(found: Sequence[_Said]) -> list[_Said]:
    """Each wording of a report once, in order of place."""
    seen: dict[tuple[str, str], _Said] = {}
    for said in sorted(found, key=lambda s: s.place):
        seen.setdefault((said.quote.report, said.quote.text), said)
    return list(seen.values())


def _variant(quote: Quote, group: Sequence[Quote]) -> bool:
    return any(same(quote, other) for other in group)


def same(one: Quote, other: Quote) -> bool:
    """Whether two quotes are wordings of one: enough of their words, in order, and no other speaker."""
    mine, theirs = wording(one.text), wording(other.text)
    shorter, longer = sorted((len(mine), len(theirs)))
    known = bool(one.speaker and other.speaker)
    if known and not _one_speaker(one.speaker, other.speaker):
        return shorter >= 8 and _share_in_order(mine, theirs, 0.9 * longer)
    least = (ONE_SPEAKER if known else UNKNOWN) * longer
    if _share_in_order(mine, theirs, min(least, 0.9 * shorter) if shorter >= 6 else least):
        return True
    return known == bool(one.speaker or other.speaker) and _translated(one, other, known)


def _share_in_order(mine: Sequence[str], theirs: Sequence[str], least: float) -> bool:
    """Whether two wordings share so many words in order: looked at only where they do in whatever order."""
    if (Counter(mine) & Counter(theirs)).total() < least:
        return False
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) >= least


def _translated(one: Quote, other: Quote, known: bool) -> bool:
    """Whether two quotes are one saying put into other words: of like length, most words the same in whatever
    order, and what carries meaning among them. Without a speaker it takes a number."""
    mine, theirs = wording(one.text), wording(other.text)
    shorter, longer = sorted((len(mine), len(theirs)))
    if one.report == other.report or shorter < WHOLE or shorter * 3 < longer * 2:
        return False
    shared = sum((Counter(mine) & Counter(theirs)).values()) * 2 / (shorter + longer)
    weighty, others = stems(one.text), stems(other.text)
    common = weighty & others
    if not known:
        return shared >= TRANSLATED_UNKNOWN and any(word.isdigit() for word in common)
    return shared >= TRANSLATED and len(common) >= 2 and len(common) * 3 >= max(len(weighty), len(others))


def _one_speaker(one: str, other: str) -> bool:
    """Whether two names can be one person's: they share their last word, or one stands in the other."""
    mine, theirs = one.casefold().split(), other.casefold().split()
    return mine[-1] == theirs[-1] or set(mine) <= set(theirs) or set(theirs) <= set(mine)


@lru_cache(maxsize=1 << 8)
def wording(text: str) -> tuple[str, ...]:
    """The words of a quote, by which two are the same: without case and marks."""
    return tuple(re.findall(r"\w+", text.casefold()))


def _shown(group: Sequence[Quote]) -> Quote:
    """The wording first told, with the others that differ from it; the fullest name of the speaker."""
    speaker = max((q.speaker for q in group), key=len)
    first = replace(group[0], speaker=speaker)
    others: dict[str, Quote] = {}
    for quote in group[1:]:
        if wording(quote.text) != wording(first.text):
            others.setdefault(" ".join(wording(quote.text)), quote)
    return replace(first, variants=tuple(others.values()))

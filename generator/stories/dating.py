"""A sentence and the mentions in it → which of them dates which of its clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.model import Mention, Modality, Sentence
from generator.stories import attributes, clauses
from generator.stories.clauses import Clause
from generator.stories.wording import is_personal

_INTENDED = re.compile(
    r"\W(?:(?:could|may|might)\s|(?:is|are)\s(?:(?:now|also|still)\s)?(?:told|asked|urged|due|to|scheduled"
    r"|expected|planned|planning|set\sto|likely|supposed)\b|(?:was|were)\sto\sbe\s"
    r"|(?:plans?|moves|intends?|calls?)\s(?:[\w-]+\s){0,6}to\s)"
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_LETTER = re.compile(r"[^\W\d_]{2}")
_PAST = re.compile(
    r"\b(?:was|were|had|did|began|came|went|took|won|lost|fell|rose|left|met|made|held|broke|struck"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )[a-z]{2,}ed)\b"
)
_BEHIND = re.compile(r"(?:earlier|last|past)\b", re.IGNORECASE)
_COARSE = ("decade", "century")


def dates(mention: Mention) -> bool:
    """Whether a mention can date an event: a bounded span, not vague, not denied."""
    when = mention.when
    if when is None or when.earliest is None or when.latest is None or mention.modality == "denied":
        return False
    return mention.type in ("DATE", "TIME") and when.precision not in _COARSE


def telling(
    sentence: Sentence, mentions: Sequence[Mention], parts: tuple[Clause, ...], head: int
) -> list[tuple[Mention, Clause]]:
    """The mentions that date what a sentence tells, each with its clause: not the day on which it was said,
    where what was said has a day of its own, nor the dateline's (before `head`); nor the month beside a day
    in one clause; nor the month or year that only says which thing is meant ("the April fire")."""
    mentions = [m for m in mentions if not (attributes.is_attributive(sentence, m) or is_talk(sentence, m))]
    if head and any(m.when and m.when.is_day and m.start - sentence.start >= head for m in mentions):
        mentions = [m for m in mentions if m.start - sentence.start >= head]
    held = [(m, clauses.dated(sentence, m, parts)) for m in mentions]
    if len(held) < 2 or len(held := _once(held)) < 2:
        return held
    is_day = [bool(m.when and m.when.is_day) for m, _ in held]
    of_saying = [day and clauses.says_when(sentence, m) for (m, _), day in zip(held, is_day, strict=True)]
    days = [clause for n, (_, clause) in enumerate(held) if is_day[n] and not of_saying[n]]
    told, dated = {clause.start for clause in days}, any(clause.main for clause in days)
    return [
        (m, clause)
        for n, (m, clause) in enumerate(held)
        if (not (dated and of_saying[n]) if is_day[n] else clause.start not in told)
    ]


def _once(held: list[tuple[Mention, Clause]]) -> list[tuple[Mention, Clause]]:
    """Without the later of several months or years in one clause ("between 1985 and 1994", "in 2004 and in
    2007"): it is told once, where it begins."""
    first: dict[int, Mention] = {}
    for mention, clause in held:
        if mention.when and not mention.when.is_day:
            known = first.get(clause.start)
            if known is None or (known.when and mention.when.order < known.when.order):
                first[clause.start] = mention
    return [(m, c) for m, c in held if first.get(c.start, m) is m or (m.when and m.when.is_day)]


def is_talk(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention stands where somebody speaks of "us" or "you", or in a quotation that is nobody's:
    it dates the talk, and not what the report tells."""
    text, at = sentence.text, mention.start - sentence.start
    if '"' not in text and "“" not in text:
        return False
    quote = next((found for found in _QUOTED.finditer(text) if found.start() <= at < found.end()), None)
    if quote is None:
        return False
    named = text[: quote.start()] + text[quote.end() :]
    return is_personal(quote[0]) or not _LETTER.search(named)


def is_misread(day: date | None, sentence: Sentence, mention: Mention, clause: Clause) -> bool:
    """Whether nothing happened when a mention in a report of that day says: a day named by its place in the
    week that came out past, of what is intended ("could be lifted out on Wednesday"); a month to come, of
    what was done in it; a time past, in what is planned ("will mend the flaw found last week")."""
    when = mention.when
    if mention.anchor == "explicit" or not when or not when.latest or not day:
        return False
    if mention.modality == "planned" and not when.is_day and _BEHIND.match(mention.text):
        return True
    if when.earliest and when.earliest > day and when.precision == "month":
        return mention.modality == "told" and _was_done(sentence.text[clause.start : clause.end])
    if when.latest >= day:
        return False
    at = mention.start - sentence.start
    start = max(clause.start, sentence.text.rfind(" that ", 0, at), 0)
    return bool(_INTENDED.search(sentence.text, start, at)) and not clauses.says_when(sentence, mention)


def _was_done(told: str) -> bool:
    """Whether a clause is in the past: "stepped down", and not "is expected", "will" or "to"."""
    return bool(_PAST.search(told)) and not clauses.lies_ahead(told)


def modality(day: date | None, sentence: Sentence, mention: Mention) -> Modality:
    """What is said of a day: ahead where it came after the day of the report; told where a threat was made
    on it."""
    when = mention.when
    if when is None or day is None or mention.modality == "denied":
        return mention.modality
    if when.earliest and when.earliest > day:
        return mention.modality if mention.modality != "told" else "planned"
    said = mention.modality != "told" and clauses.tells_of_saying(sentence.text)
    return "told" if said else mention.modality

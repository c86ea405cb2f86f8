"""Sentences → headlines and summaries: extracted, cut where language allows, never invented."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.stories import relatives
from generator.stories.cuts import LONGEST, SHORTEST, cut, goes_on, is_predicate
from generator.stories.lexicon import CALENDAR
from generator.stories.wording import (
    balanced,
    dangles,
    has_main_verb,
    has_verb,
    is_relative,
    lacks_subject,
    whole,
)

_UPPER = "A-ZÀ-ÖØ-Þ"
_HEAD = 110
_CREDITED = re.compile(rf"(?P<head>[^“”\"]{{0,{_HEAD}}}?)\([A-Z][\w.&' -]{{0,30}}\)\s*[-–—]{{1,2}}\s*")
_PLACED = re.compile(
    rf"[{_UPPER}][{_UPPER}.'’/ -]{{2,30}}(?:, [A-Z][\w.'’/ -]{{1,30}})?(?:\s[-–—]{{1,2}}\s|: )"
)
_WIRED = re.compile(
    rf"(?<![\w-])[{_UPPER}][{_UPPER}.'’/\\ -]{{2,40}}(?:, [A-Z][\w.'’ -]{{1,30}})?"
    r" \([A-Z][\w.&' -]{0,30}\)\s*[-–—]{1,2}\s+"
)
"""A place in capitals, an agency in brackets and a dash: what stands before is the page's, not the news."""
_WIRED_WITHIN = 300
_BYLINE = re.compile(r"By (?:the )?(?:[A-Z][\w.'’-]+ ){2,6}(?:[a-z]{4,} )?(?=(?:A|An|The) )")
"""Who wrote it, run into the first sentence."""
_IN_DATELINE = frozenset(("am", "pm", "of", "de", "la", "le", "el", "du", "al", "on", "and", "the"))
_OPENER = re.compile(
    r"(?:but|and|so|yet|or|however|meanwhile|earlier|later|also|separately|still|then|instead|indeed|moreover"
    r"|furthermore|in addition|as well|for now|now|at the same time|for his part|for her part|in turn"
    r"|of course|nevertheless|nonetheless|overall|by then|by now|in response|this time|in fact|for example"
    r"|for instance|in short|as a result|subsequently|in the meantime|to be sure)(?:,\s+|\s+)",
    re.IGNORECASE,
)
_SAID_LAST = re.compile(
    r",\s+(?:(?:the |a |an |his |her |its )?[^,“”\"]{2,60}?(?:, [^,“”\"]{2,60},)?\s)?"
    r"(?:said|says|told reporters|reported|reports|according to)\b(?![^,“”\"]{0,30}\sthat\s)[^,“”\"]{0,60}$"
)
_SUBORDINATE = re.compile(
    r"^[\s,]*(?:after|following|since|when|before|until|although|though|because|whereas|while|amid|despite|as"
    r"|(?:and|but)(?: that)?)\s",
    re.IGNORECASE,
)
_NOUN = re.compile(r"(?<!\bof )\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) |(?<!\w )\b[A-Z]")
_ASKS = re.compile(r"\?[”\"’')]*$")
_PERSONAL = re.compile(r"\b(?:I|we|you|my|our)\b")
_WORD = re.compile(r"\w+")
_LOWER = re.compile(r"[a-z]")

_REPORTED = re.compile(r"[^“”\"]{0,120}?\b(?:said|says|announced|reported|confirmed)\b(?: on \w+)? that ")


@lru_cache(maxsize=1 << 10)
def body(text: str) -> str:
    """A sentence without the dateline at its head: a place, perhaps a date, an agency, a dash."""
    found = _CREDITED.match(text) if "(" in text[: _HEAD + 1] else None
    if found and any(w[0].islower() and w not in _IN_DATELINE for w in found["head"].split()):
        found = None
    found = found or _PLACED.match(text) or _wired(text) or _BYLINE.match(text)
    return text[found.end() :] if found and len(text) - found.end() >= SHORTEST else text


def _wired(text: str) -> re.Match[str] | None:
    """A wire's dateline behind a headline or an hour that ran into it."""
    return _WIRED.search(text, 0, _WIRED_WITHIN) if "(" in text[:_WIRED_WITHIN] else None


def shorten(text: str, said: str = "") -> str:
    """A headline out of a sentence or clause: part of its own words, in their order, in one piece.

    The dateline, a word that leans on the sentence before ("But"), a leading date (`said`) and a
    closing "officials said" go; what is too long is cut where a clause ends.
    """
    told = _closed(_opened(body(text.strip(" ,;:\n\t")), said))
    if len(told) > LONGEST:
        told = cut(_unled(told, said))
    return _capital(_ended(told))


def from_clause(sentence: str, start: int, end: int, said: str = "") -> str:
    """A headline out of a clause of a sentence, where it can stand by itself; else out of the sentence.

    The word that subordinates it ("after") goes; what is left needs a verb of its own, and a subject. Of
    a main clause the sentence may be cut; where a clause that says more of a noun, or leans on what stands
    before it, carries the date, the whole sentence tells it.
    """
    opening = end < len(sentence.rstrip(" .")) and bool(_SUBORDINATE.match(sentence))
    part = sentence[start:end]
    part = _SUBORDINATE.sub("", part, count=1).strip() if start or opening else part
    made = shorten(part, said)
    stands = len(part) >= SHORTEST and not is_relative(sentence[start:end]) and whole(made)
    stands = stands and not ((start or opening) and lacks_subject(part))
    stands = stands and not (start and _is_phrase(sentence[start:end], part))
    stands = (
        stands and (opening or not goes_on(sentence, end)) and (not start or has_main_verb(sentence[:start]))
    )
    if stands and not ((start or opening) and dangles(made)):
        return _reported(made) if dangles(made) else made
    if start and is_relative(sentence[start:end]):
        alone = shorten(relatives.alone(sentence, start, end, said))
        if len(alone) >= SHORTEST and whole(alone) and not dangles(alone):
            return alone
    short = made if part == sentence else shorten(sentence, said)
    kept = not start or part.rstrip(" ,;:.") in short
    full = short if kept else _capital(_ended(_closed(_opened(body(sentence.strip()), said))))
    nouns = [found.start() for found in _NOUN.finditer(sentence, max(0, start - 60), start)]
    of_noun = dangles(full) and is_relative(sentence[start:end]) and nouns
    return shorten(sentence[nouns[-1] : end], said) if of_noun else full


def _is_phrase(clause: str, part: str) -> bool:
    """Whether what seemed a clause ends at its first comma, without a verb: "(after) weeks at sea, was"."""
    head, comma, rest = part.strip(" ,").partition(", ")
    ends = is_predicate(rest, 0) or clause.lstrip(" ,").startswith("as ")
    return bool(comma) and ends and not has_verb(head)


def tells_alone(text: str) -> bool:
    """Whether a sentence can stand by itself: no pronoun at its head, nothing left open, no question."""
    plain = body(text)
    return not dangles(plain) and not _OPENER.match(plain) and balanced(plain) and not _ASKS.search(plain)


def fitness(title: str, *, given: bool = False) -> float:
    """How well a headline stands by itself: 1 for one that does, less for each fault. One that a report
    has (`given`) needs no verb: headlines do without."""
    made = 1.0
    if dangles(title) or _OPENER.match(title):
        made -= 0.5
    if not SHORTEST <= len(title) <= LONGEST:
        made -= 0.4
    if _SUBORDINATE.match(title) and "," not in title:
        made -= 0.5
    if not (given or whole(title)):
        made -= 0.4
    if title.startswith(("“", '"', "‘", "'")) or _PERSONAL.search(title):
        made -= 0.3
    if title.endswith(("…", "...")):
        made -= 0.5
    if title.endswith("?") or not _LOWER.search(title):
        made -= 0.3
    return made


def _opened(told: str, said: str) -> str:
    """Without the words at its head that only join it to what came before."""
    while (found := _OPENER.match(told)) and not (said and told.startswith(said)):
        told = told[found.end() :]
    if said:
        at = told[: _BEFORE_DATE + len(said)].lower().find(said.lower())
        led = at >= 0 and _TO_DATE.fullmatch(told, 0, at)
        found = _AFTER_DATE.match(told, at + len(said)) if led else None
        if found and led and told[:at].endswith("the ") and found[0][0] != ",":
            return told  # it says which one is meant: "the 2006 war"
        if found and not _LOWER_VERB.match(told, found.end()):
            told = told[found.end() :]
    return told


def _unled(told: str, said: str) -> str:
    """Without the phrase that leads to the subject, "Ahead of a visit to Ostra on Saturday, "; with it where
    its date is set against another."""
    led = _LED.match(told)
    rest = told[led.end() :] if led else ""
    if led and said and said in led[0] and not CALENDAR.isdisjoint(_WORD.findall(rest.lower())):
        return told
    return rest if _SUBJECT.match(rest) and whole(rest) else told


_LED = re.compile(
    r"(?:In|On|At|For|With|From|Amid|Despite|Following|After|Ahead|During|Unlike|Like|Along|Because|As|Since"
    r"|When|While|Although|Though|Even|Beginning|According|Across|Over|Among|Speaking)\s[^,;:“”\"]{2,110},\s"
)
_SUBJECT = re.compile(
    r"(?!\w+ \d{1,2},)(?:the|an?|\d[\d,]*|more than|at least|hundreds|thousands|[A-Z][\w'’.-]*)"
    r"\s(?!and\b|or\b)"
)
_BEFORE_DATE = 20
"""Letters at most of the words that lead to a date."""
_TO_DATE = re.compile(r"(?:(?:early|late|in|on|by|at)\s+){0,2}(?:the\s+)?", re.IGNORECASE)
_AFTER_DATE = re.compile(r",?\s+")


_LOWER_VERB = re.compile(
    r"(?:said|saw|was|were|is|has|had|will|would|could|may|might|marks|marked|that|and)\b"
)


def _closed(told: str) -> str:
    """Without the attribution and the stop at its end."""
    told = told.rstrip().rstrip(".,;: ")
    found = _SAID_LAST.search(told)
    if found and found.start() >= SHORTEST and whole(told[: found.start()]):
        told = told[: found.start()]
    return told


def _reported(told: str) -> str:
    """What "he said that" leads on to, where it can stand by itself."""
    found = _REPORTED.match(told)
    rest = _capital(told[found.end() :]) if found else ""
    return rest if len(rest) >= SHORTEST and whole(rest) and not dangles(rest) else told


def _ended(told: str) -> str:
    return told if len(told) <= ENDLESS else told[: max(told.rfind(" ", 0, ENDLESS), 0) or ENDLESS]


def _capital(told: str) -> str:
    first = told[:1].upper()  # of ß it is SS, and of µ the letter Μ, which is another
    return first + told[1:] if first.lower() == told[:1] else told


ENDLESS = 400
"""Characters after which what has no clause to be cut at is cut all the same: a list, a table, a code."""

"""Words → whether they can stand by themselves, as a clause."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from generator.stories.lexicon import FINITE, LEADS_ON, OPEN

HEAD = 24
"""Characters at the head in which no second clause is looked for."""

_RELATIVE = re.compile(r"[\s,]*(?:\w+ )?(?!WHO)(?i:which|who|whom|whose|where)\b")
_DANGLING = re.compile(
    r"(?:he|she|it|they|his|her|its|their|this|that|these|those|there|such|here|we|i|you|our|my|both|one"
    r"|the (?:latter|former|move|two)|(?:only )?[a-z]+ of (?:them|these|those|whom))\b",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(r"(?:to|not|never|rather|also|then|instead|had|been|[a-z]+(?:ed|ing))\s")
_PERSONAL = re.compile(r"\W(?:I|[Ww]e|[Mm]y|me|[Oo]ur|[Yy]our?)\b")
_SAYS_NOTHING = re.compile(
    r"[^,“”\"]{2,60}? (?:added|announced|warned|tweeted|wrote|argued|noted)"
    r"(?: (?:on|late|early|last|in a \w+|[A-Z]\w+|night|morning|afternoon|evening|yesterday|today)){0,4}\Z"
)
"""Who said something, and when, and not what."""
_SAYING = (" said", " says", " saying", " told", " tells")
_SAID = re.compile(r" t\w+|(?<!,) s\w+|(?<=,) s\w+(?= (?:on|in|at|late|[A-Z]\w+day)\b)")
"""Not what closes a sentence after a comma: ", said the mayor"."""
_TOLD_TO = re.compile(r"(?<=ld|ls)\s(?:[\w'’-]+\s){0,5}to\s(?!the\b|an?\b)")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_LAST_WORD = re.compile(r"\b\w+$")
_LAST = 12
"""Letters at the end in which the last word is looked for: more than any of these words has."""
_TO = re.compile(r"\bto")
_SMALL = re.compile(r"[a-z]+")
_PAST = re.compile(r"[a-z]{2,}ed")
_AFTER_WORD = re.compile(rf"\w {_PAST.pattern}\b")
_WORD = re.compile(r"[\w'’-]+")
_DETERMINERS = frozenset(
    ["a", "an", "the", "its", "his", "her", "their", "this", "that", "these", "those", "of", "no"]
)
_OPENS_CLAUSE = frozenset(
    [
        "that",
        "which",
        "who",
        "whom",
        "whose",
        "where",
        "when",
        "while",
        "because",
        "although",
        "though",
        "until",
        "if",
    ]
)
_WITHIN_VERB = frozenset(
    ["not", "never", "also", "been", "be", "being", "already", "still", "just", "all", "both"]
)
_LEFT_OFF = re.compile(
    r"\W(?:as|that|which|who|whom|where|when|while|because|although|though|until|if|whether)\b"
)


def has_verb(text: str) -> bool:
    """Whether some word can be the verb of a clause: a common form, or one in -ed after another word."""
    return not FINITE.isdisjoint(text.split()) or ("ed" in text and bool(_AFTER_WORD.search(text)))


def has_main_verb(text: str) -> bool:
    """Whether words have more verbs than words that open a clause of their own ("that", "who"): of "only
    80 of the 850 that had been pledged" the one verb belongs to what was pledged."""
    told = _WORD.findall(text)
    if _OPENS_CLAUSE.isdisjoint(told):  # nearly always: one verb is enough
        return not FINITE.isdisjoint(told) or ("ed" in text and any(map(_is_past, told[1:], told)))
    verbs = opened = 0
    running = False
    for word, before in zip(told, ["", *told], strict=False):
        is_verb = word in FINITE or _is_past(word, before)
        verbs += is_verb and not running
        running = is_verb or (running and (word in _WITHIN_VERB or word.endswith("ly")))
        opened += word in _OPENS_CLAUSE
    return verbs > opened


def _is_past(word: str, before: str) -> bool:
    """Whether a word in -ed is a verb, and no adjective: "rescuers reached", not "the injured"."""
    past = word.endswith("ed") and before and _PAST.fullmatch(word)
    return bool(past and before.lower() not in _DETERMINERS)


def lacks_subject(text: str) -> bool:
    """Whether a clause begins with its verb, its subject being told before it: "rather kept to the plan"; or
    is none, and the verb after its noun goes on with the sentence: "(after) the vote and left"."""
    if _VERB_FIRST.match(text) or text.split(" ", 1)[0] in FINITE:
        return True
    noun, joined, rest = text.partition(" and ")
    return bool(joined) and rest.split(" ", 1)[0] in FINITE and not has_verb(noun)


def is_relative(text: str) -> bool:
    """Whether a clause says something of a noun before it: "which was gutted by fire"."""
    return bool(_RELATIVE.match(text))


@lru_cache(maxsize=1 << 8)
def whole(text: str) -> bool:
    """Whether words can be a clause: a verb, nothing left open, no word at the end that asks for more."""
    return (
        balanced(text)
        and not (_asks_for_more(text) or _breaks_off(text))
        and has_main_verb(_QUOTED.sub(" ", text) if text.startswith(("“", '"')) else text)
        and not (_SAYS_NOTHING.match(text) or _says_nothing(text) or _leaves_off(text))
    )


def _says_nothing(text: str) -> bool:
    """Whether what was said is left off, and at most to whom and when is told: "said on Saturday a man"."""
    at = max(text.rfind(word) for word in _SAYING)
    found = _SAID.match(text, at) if at >= 0 else None
    if not found or '"' in text or "“" in text:
        return False
    return not (has_verb(text[found.end() :]) or _TOLD_TO.match(text, found.end()))


def _asks_for_more(text: str) -> bool:
    """Whether the last word is one that another follows: "of", "said", "the agency's"."""
    if text.endswith(("'s", "’s")):
        return True
    found = _LAST_WORD.search(text, max(0, len(text) - _LAST))
    return bool(found and (found[0].lower() in OPEN or found[0].lower() in LEADS_ON))


def _breaks_off(text: str) -> bool:
    """Whether it ends in what was meant to be done, or had been done, without to what or by whom: "to meet",
    ", ordered"."""
    before, _, last = text.rpartition(" ")
    if not before.endswith((",", "to")) or not _SMALL.fullmatch(last):
        return False
    return bool(_TO.match(before, len(before) - 2)) or (
        before[-1] == "," and len(last) > 3 and last.endswith(("ed", "ing"))
    )


def is_personal(text: str) -> bool:
    """Whether somebody speaks of himself, or to a reader: "I", "we", "your"."""
    return bool(_PERSONAL.search(" " + text))


def dangles(text: str) -> bool:
    """Whether words lean on a sentence that is not there: a pronoun or "the latter" at their head."""
    return bool(_DANGLING.match(text))


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that opens also closes."""
    paired = text.count("“") == text.count("”") and text.count("(") == text.count(")")
    return paired and text.count('"') % 2 == 0


def _leaves_off(text: str) -> bool:
    """Whether some clause that a word opens has no verb: "were jammed as Storm Vera, which had grown"."""
    edges = [found.end() for found in _LEFT_OFF.finditer(text, HEAD - 1)]
    return any(not has_verb("it" + text[at:end]) for at, end in pairwise([*edges, len(text)]))

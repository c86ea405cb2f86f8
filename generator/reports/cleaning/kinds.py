"""Paragraphs → Lines: what kind of line each is, by its shape and by the signs in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from generator.reports.cleaning import signs
from generator.reports.cleaning.phrases import ABOUT, FUNCTION_WORDS, SHARING, SPEAKING, STAMPING

Kind = Literal[
    "about",  # "About Jane Doe"
    "again",  # a short line that stood in the text before
    "ask",  # a short line that asks or offers something: "Would you like to read more?"
    "bio",  # "Jane Doe is a reporter for the Harbour Post."
    "braces",  # "{{limit}} articles left"
    "company",  # "Example Wire is a leading provider of weather data."
    "copyright",
    "credit",  # "(Reporting by Jane Doe)"
    "credited",  # "Jane Doe contributed to this report."
    "cue",  # a long line that opens like a link or heading
    "dated",  # "Updated at 9:40 a.m."
    "disclaimer",  # "Disclaimer: ..."
    "empty",  # no word: a rule, a bullet
    "glued",  # "HomeSportWeather": menu items that lost what parted them
    "heading",  # "Most read", "Comments": a line that is a known heading or link and nothing else
    "headline",  # capitalised words, no full stop
    "item",  # one or two words
    "list",  # shaped like the line before, or the one before that: a bullet, a number, a colon
    "long ask",  # a sentence that asks or offers something
    "long credit",
    "notice",  # disclaimers, corrections, where the article was published first
    "picture",  # "(Photo: Jane Doe)"
    "opens",  # "More from the Harbour Post", "Tags ferry harbour"
    "offer",  # "Subscribe now for unlimited access."
    "open",  # a long line without a full stop
    "prose",  # a long line with one
    "repeat",  # the line before, again
    "said",  # a short line with a full stop
    "share",  # "Facebook Twitter E-mail"
    "short",
    "stamp",  # "3 hours ago", "17"
]


class Line(Struct, frozen=True):
    """A paragraph, its number of words, its kind, and the rule that its signs name (or empty).

    `names` says that it has no function word, as headlines and menus do not; `leads` that it ends in a
    colon; `heads` that the next line begins with its words, as a name over a line about its bearer.
    """

    kind: Kind
    words: int
    rule: str = ""
    names: bool = False
    leads: bool = False
    heads: bool = False


_WORD = re.compile(r"\w+")
_PARTED = bytes(ord(chr(code).lower()) if _WORD.match(chr(code)) else 32 for code in range(128)).ljust(256)
"""What becomes of each character of ASCII where only words stay, in lower case."""
_FULL_STOPS = ".!?…。！？"
_FINAL = re.compile(rf"[{_FULL_STOPS}][\"'”’»)\]」』*]{0, 4}\s*$")
# Chinese and Japanese are written without spaces: two characters make about a word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_GLUED = re.compile(r"[a-zà-ÿ][A-Z]")
_AGO = re.compile(
    r"\b\d{1,3} ?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|[hd]) ago\b|^\d{1,2}[:.]\d\d\b"
    r"|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4}$",
    re.IGNORECASE,
)
_TRADES = (
    "reporter|writer|journalist|editor|columnist|correspondent|contributor|author|blogger|photographer|"
    "producer|critic|analyst|researcher|professor|freelancer|intern"
)
_ANY_TRADE = frozenset(_TRADES.split("|"))
_BIO = re.compile(
    rf"\b(?:is|was|am|'m) (?:a|an|the|our|one of)(?: [\w-]{{1,30}}){{0,4}} (?:{_TRADES})\b"
    r"(?! who (?:said|told))",
    re.IGNORECASE,
)
_SHAPES = re.compile(r"([•·*–—»«|►▶%$€£₹-])|(\(?(?:\d{1,3}[.):]?|[a-z][.)])\s)|.{0,59}?([:|]\s|\s[–—-]\s)")
# "Need more? Subscribe": what opens the answer to a question no longer than this, in characters, counts
# as what opens the line.
_QUESTION = 100
# A picture's credit says whose the picture is.
_SOURCED = re.compile(r"[:/=|]|\b(?:credits?|by|via|courtesy)\b", re.IGNORECASE)
# A page that asks its reader for something does not quote.
_QUOTES = "\"'“”„«‘「『"
_SHORT, _LONG = 14, 13
# A line of few words in which the outlet speaks of itself ("From Our Blogs") is a heading of its page.
_HEADING = 5
# Phrases of these rules stand in articles as well: alone they say little.
_WEAK = frozenset(("credit", "disclaimer", "about the outlet", "copyright"))
_ASKING = frozenset(("subscription offer", "newsletter notice", "comments", "site notice"))


def lines(paragraphs: Sequence[str], language: str = "") -> list[Line]:
    """The lines, in order; linear in the length of the text."""
    every = [worded(paragraph) for paragraph in paragraphs]
    seen: set[tuple[str, ...]] = set()
    made: list[Line] = []
    for n, (paragraph, words) in enumerate(zip(paragraphs, every, strict=True)):
        found = signs.find(words, language)
        if (asked := paragraph.find("?", 0, _QUESTION)) >= 0:
            found = found.followed(signs.find(worded(paragraph[asked:]), language))
        after = every[n + 1] if n + 1 < len(every) else []
        key = tuple(words) if len(words) <= _SHORT else ()
        count = len(words) if paragraph.isascii() else len(words) + len(_UNSPACED.findall(paragraph)) // 2
        kind = _sort(
            paragraph,
            words,
            count,
            found,
            repeated=n > 0 and every[n - 1] == words,
            again=key in seen and bool(key),
            above=paragraphs[max(n - 2, 0) : n],
        )
        seen.add(key)
        made.append(
            Line(
                kind,
                count,
                next(iter(found.rules), ""),
                names=len(words) > 2 and FUNCTION_WORDS.isdisjoint(words),
                leads=paragraph.rstrip().endswith(":"),
                heads=2 <= len(words) <= 4 and len(after) > len(words) and after[: len(words)] == words,
            )
        )
    return made


def worded(text: str) -> list[str]:
    """The words of a text in lower case; of one in ASCII in a third of the time."""
    return (
        text.encode().translate(_PARTED).decode().split() if text.isascii() else _WORD.findall(text.lower())
    )


def _sort(
    text: str,
    words: list[str],
    count: int,
    found: signs.Signs,
    *,
    repeated: bool,
    again: bool,
    above: Sequence[str],
) -> Kind:
    if not words:
        return "empty"
    if "{{" in text or "}}" in text or "{%" in text:
        return "braces"
    if repeated:
        return "repeat"
    final = text[-1] in _FULL_STOPS or _FINAL.search(text[-40:]) is not None
    signed = _signed(text, words, count, found, final=final)
    return signed or _shaped(text, words, count, final=final, again=again, above=above)


def _signed(text: str, words: list[str], count: int, found: signs.Signs, *, final: bool) -> Kind | None:
    """The kind of a line that says something to its reader; None where it does not."""
    short = count <= _SHORT
    rules = found.rules
    if found.whole and found.whole not in _WEAK:
        return "share" if found.whole == "share bar" else "heading"
    if short and sum(word in SHARING for word in words) >= 0.6 * len(words):
        return "share"
    if "©" in text or "ⓒ" in text or "(c)" in text or "(C)" in text or "copyright" in rules:
        return "copyright"
    if short and "picture credit" in found.opens:
        return "picture" if _SOURCED.search(text) else None
    if words[0] == "disclaimer" and ":" in text[:20]:
        return "disclaimer"
    if short and "subscription offer" in found.opens and text[:1].isalnum():
        return "offer"
    if short and not final and any(rule not in _WEAK for rule in found.opens):
        return "opens"
    if count <= _HEADING and not final and not SPEAKING.isdisjoint(words) and _capitalised(text):
        return "opens"
    if short and words[0] in STAMPING and any(character.isdigit() for character in text):
        return "dated"
    if count <= 5 and not final and words[0] in ABOUT and _capitalised(text):
        return "about"
    if not _ANY_TRADE.isdisjoint(words) and _BIO.search(text):
        return "bio"
    if short and "credit" in rules:
        return "credited" if final or "credit" in found.holds else "credit"
    if "disclaimer" in rules:
        return "notice"
    if "about the outlet" in rules:
        return "company"
    if short and rules:
        return "ask"
    if not final and count <= 40 and "://" not in text and len(_GLUED.findall(text)) > 1:
        return "glued"
    if (
        text[0] not in _QUOTES
        and not _ASKING.isdisjoint(rules)
        and (len(rules) > 1 or not _ASKING.isdisjoint(found.opens))
    ):
        return "long ask"
    if "credit" in rules and (not final or ("credit" in found.opens and "credit" in found.holds)):
        return "long credit"
    # Sentences of an article open with "By" or "More than" as well.
    return "cue" if found.opens and not final else None


def _shaped(
    text: str, words: list[str], count: int, *, final: bool, again: bool, above: Sequence[str]
) -> Kind:
    """The kind of a line by its shape alone, and by that of the two lines above: under each entry of a list
    may stand a line of its own, a price or a link."""
    if (words[0].isdigit() and all(word.isdigit() for word in words)) or (
        count < _LONG and _AGO.search(text)
    ):
        return "stamp"
    if again and not text.rstrip().endswith("?"):
        return "again"
    if count >= _LONG:
        return "prose" if final else "open"
    if final:
        return "said"
    if (shape := _shape(text)) and shape in map(_shape, above):
        return "list"
    if count <= 2:
        return "item"
    return "headline" if _capitalised(text) else "short"


def _capitalised(text: str) -> bool:
    long = [word for word in _WORD.findall(text) if len(word) > 3 and word[0].isalpha()]
    return bool(long) and sum(word[0].isupper() for word in long) > 0.75 * len(long)


def _shape(text: str) -> str:
    """What lines of one list have in common: bullet, number or inner mark; empty for running text."""
    found = _SHAPES.match(text.strip())
    if not found:
        return ""
    return found[1] or ("1" if found[2] else found[3].strip())

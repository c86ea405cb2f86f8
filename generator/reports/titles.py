"""A text without a title → one: its heading, its first sentence, or the file's name."""

from __future__ import annotations

import re

from generator.reports import date_lines, datelines

LONGEST = 100
"""Characters of a title made from a sentence."""

_SHORTEST = 40
_ENDS = re.compile(r"[.!?…][\"'”’)]*$")
# A full stop ends a sentence unless a letter or a short title stands before it ("U.S. call", "Mr. Lee").
_FIRST = re.compile(
    r"(?<![\s.][A-Z])(?<!^[A-Z])(?<!\s\d)(?<!\s\d\d)(?<!\b(?:Mr|Ms|Dr|St|No))(?<!\b(?:Mrs|Gen|Gov|Sen|Rep|Lt.))"
    r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])"
)
_CLAUSE = re.compile(
    r"(?:[,;:]|\s[-–—])\s"
    r"|\s(?=(?:after|as|while|when|because|following|despite|amid|before|which|who|saying|in response)\s)"
)
_DANGLING = re.compile(
    r"(?:\s+(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|its|his|her|their|is|was|were|are|has|had))+$"
)
# A name of several words that no program gave: note-taking programs name a clipping's file by its title.
_TITLED = re.compile(
    r"(?!(?:new|untitled|document|copy|clipping|scan|note|page|screenshot|saved)\b)[^\W_]\S*(?: +\S+){2,}$",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"^\([^()]{2,20}\) ")
_STAMP = re.compile(r"^\d{4}[-_]?\d\d[-_]?\d\d[-_ ]*")


def is_heading(line: str, following: str) -> bool:
    """Whether a line is a headline over what follows: short, no sentence's end, over something longer."""
    words = len(line.split())
    return (
        2 <= words <= 20
        and len(line) <= 140
        and not _ENDS.search(line)
        and not line.endswith((":", ",", ";"))
        and len(following) > 0
        and (line[:1].isupper() or not line[:1].isalpha())
    )


def of(paragraphs: tuple[str, ...], stem: str) -> str:
    """A title made of the first sentence, cut where a clause or at least a word ends; else of the name."""
    worded = (p for p in paragraphs if any(c.isalpha() for c in p) and not date_lines.is_date_line(p))
    first = next(worded, "")
    if not first or _TITLED.match(_STAMP.sub("", stem)):
        return named(stem)
    first = _CREDIT.sub("", first[datelines.read((first,)).end :])
    return cut(_FIRST.split(first[:1000], maxsplit=1)[0].strip()) or named(stem)


def named(stem: str) -> str:
    """The words of a file's name, without its date."""
    words = re.sub(r"[-_]+", " ", _STAMP.sub("", stem)).strip() or stem
    return words[:1].upper() + words[1:]


def cut(sentence: str) -> str:
    """At most `LONGEST` characters, ended at a clause where one ends late enough, else at a whole word."""
    sentence = " ".join(sentence.split())
    if len(sentence) > LONGEST:
        clauses = [m.start() for m in _CLAUSE.finditer(sentence[: LONGEST + 1]) if m.start() >= _SHORTEST]
        end = clauses[-1] if clauses else max(sentence.rfind(" ", 0, LONGEST + 1), 1)
        sentence = _DANGLING.sub("", sentence[: end if " " in sentence[: LONGEST + 1] else LONGEST])
    return sentence.rstrip(" ,;:-–—").removesuffix(".") if not sentence.endswith("...") else sentence

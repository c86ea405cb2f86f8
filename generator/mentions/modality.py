"""A clause → whether it tells of what happened, or of what is planned, conditional or denied."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from generator.mentions.expressions import Found
from generator.mentions.words import LETTER, OTHER
from generator.model import Modality

_REACH = 40
"""How many words before a date a cue may stand: further off it belongs to something else."""

_AFTER = 8
"""How many words after it: "on Friday the board of the bank will vote"."""


class Clauses(Struct, frozen=True):
    """A sentence's words as letters, and where its clauses begin and end."""

    letters: str
    cuts: tuple[int, ...]

    @classmethod
    def of(cls, letters: str) -> Clauses | None:
        """None where no word is a cue: then all is told as having happened."""
        if not _patterns().any_cue.search(letters):
            return None
        return cls(letters, tuple(cut.start() for cut in _patterns().cut.finditer(letters)))

    def around(self, first: int, after: int) -> tuple[int, int]:
        """The clause that holds the words `first` to `after`; an adjunct between commas ("on Tuesday, ...")
        belongs to the clauses beside it."""
        at, then = bisect_right(self.cuts, first) - 1, bisect_left(self.cuts, after)
        start, end = self._bounds(at, then)
        if (end - start) - (after - first) <= 2:
            start, end = self._bounds(at - 1, then + 1)
        return max(start, first - _REACH), min(end, after + _AFTER)

    def _bounds(self, at: int, then: int) -> tuple[int, int]:
        start = self.cuts[at] if at >= 0 else 0
        return start, self.cuts[then] if then < len(self.cuts) else len(self.letters)


def of_sentence(clauses: Clauses) -> Modality:
    """Of a sentence's main clause: what stands in a relative clause or in a "when ..." is beside it."""
    letters = clauses.letters
    starts = (0, *clauses.cuts)
    ends = (*clauses.cuts, len(letters))
    side = _patterns().subordinate
    return _cued(
        "".join(letters[a:b] for a, b in zip(starts, ends, strict=True) if not side.match(letters, a))
    )


def of_mention(clauses: Clauses, first: int, after: int) -> Modality:
    """Of the clause that the words `first` to `after` date. "said Tuesday that it will close" dates the
    saying; "said it will close Tuesday", the closing."""
    letters = clauses.letters
    start, end = clauses.around(first, after)
    said = [found.start() for found in _patterns().say.finditer(letters, start, end)]
    before = [at for at in said if at < first]
    if before and first - before[-1] <= 2:
        end = after
    elif before:
        start = before[-1] + 1
    later = [at for at in said if at >= after]
    return _cued(letters[start : later[0] if later else end])


def looks_ahead(clauses: Clauses, first: int) -> bool:
    """Whether what stands before a bare weekday or month ("set to", "due", "will ...") makes it the next."""
    at = bisect_right(clauses.cuts, first) - 1
    if at >= 0 and clauses.letters[clauses.cuts[at]] == LETTER["OPEN"]:
        at -= 1  # what stands in brackets goes with what stands before them
    start = max(clauses.cuts[at] if at >= 0 else 0, first - _REACH)
    if first - start <= 2 and at < 0 and clauses.cuts:
        # "On Friday, the board will vote": what is ahead is told in the clause that follows
        end = clauses.cuts[1] if len(clauses.cuts) > 1 else len(clauses.letters)
        opening = clauses.letters[clauses.cuts[0] : min(end, clauses.cuts[0] + _REACH)]
        return bool(_patterns().opening.match(opening))
    return bool(_patterns().ahead.search(clauses.letters[start:first]))


def is_scheduled(words: Sequence[str], letters: str, last: int, found: Found) -> bool:
    """Whether a plain present names the day: "the vote is (on) Friday", "the vote is in May", "the board is
    meeting Friday", "Friday is the deadline". What was, English puts in the past; the present beside a day is
    a timetable. `last` is the index of the word before the day and its "on"."""
    if last < 0 or letters[last] in _OPENINGS:
        return words[found.after : found.after + 1] == ["is"] and last == found.first - 1
    present = last - (letters[last] == LETTER["IN"] or words[last].endswith("ing"))
    return present >= 0 and words[present] in ("is", "are")


def is_over(words: Sequence[str], letters: str, last: int) -> bool:
    """Whether "until" before a day says when something came: "did not leave until Friday" left then; what
    "was not due until Friday" is ahead."""
    if last < 0 or letters[last] != LETTER["UNTIL"]:
        return False
    start = max(last - _DENIED, 0)
    if any(LETTER[name] in letters[start:last] for name in ("DUE", "PLAN", "SET", "WILL", "WOULD")):
        return False
    near = words[start:last]
    return not _PAST_NOT.isdisjoint(near) or any(
        one in ("did", "had", "was", "were") and after == "not" for one, after in pairwise(near)
    )


_DENIED = 10
_PAST_NOT = frozenset(("didn", "wasn", "weren", "hadn"))

_OPENINGS = (LETTER["QUOTE"], LETTER["COMMA"], LETTER["AND"], LETTER["BUT"])


def _cued(letters: str) -> Modality:
    for told, pattern in _patterns().cues:
        if pattern.search(letters):
            return told
    return "told"


class _Patterns(Struct, frozen=True):
    cut: re.Pattern[str]
    subordinate: re.Pattern[str]
    say: re.Pattern[str]
    any_cue: re.Pattern[str]
    ahead: re.Pattern[str]
    opening: re.Pattern[str]
    cues: tuple[tuple[Modality, re.Pattern[str]], ...]


@cache
def _patterns() -> _Patterns:
    due = r"DUE(?! TO (?:THE|A|THIS|THAT))"
    return _Patterns(
        cut=_compiled(
            r"COMMA|SEMI|COLON|QUOTE|SUBORDINATE|BUT|OPEN|CLOSE|IF"
            r"|AND(?=(?:WILL|WOULD|BE|PASTBE|HAVE|PLAN|MEAN|FAIL|DENY))"
            r"|AFTER(?=OTHERS (?:PASTBE|HAVE))|BEFORE(?=OTHERS (?:PASTBE|HAVE))"
        ),
        subordinate=_compiled(r"[COMMA OPEN]* (?:SUBORDINATE|AFTER|BEFORE)"),
        say=_compiled("SAY"),
        # one class of letters first: so the search skips to the next of them
        any_cue=_compiled(
            "[IF WOULD DENY FAIL NOT NEVER WILL DUE PLAN SET INTEND INTENDED FEAR GOING BE PASTBE AHEAD"
            " AS MODAL TIMETABLE POLLS UNTIL BY] (?:(?<![BE PASTBE AS])|(?<!AS)(?=TO)|(?<=AS)(?=EARLY|SOON))"
        ),
        ahead=_compiled(
            rf"(?:{due}|PLAN|SET (?:TO|FOR)|MEAN|FEAR TO|WILL|WOULD(?! HAVE)|GOING TO|AS (?:EARLY|SOON) AS"
            # "could be heard on Monday" was heard; "it could be lifted on Monday" looks ahead
            rf"|MODAL(?! NOT| APOS| HAVE| BE? SENSE)|(?:BE|PASTBE) TO (?:BE SAY)?+)"
            rf"(?!.*(?:SAY|PASTBE))"
            # "told to leave by Friday"; but "was able to agree", "rose to new heights by Friday"
            r"|(?<!FAIL)(?<!MANAGE) TO OTHER (?!.*(?:SAY|PASTBE|HAVE)).* BY (?:EARLY|LATE)?$"
            # the present of a timetable: "the trial opens on Monday"
            r"|TIMETABLE (?:OTHER|THE|A|AT|IN|ON|TO){0,5} ON? (?:EARLY|LATE)?$"
            r"|(?<![TO MODAL DO NOT NEVER WILL WOULD]) GO TO THE POLLS ON? (?:EARLY|LATE)?$"
            r"|POLLS (?:GO|END) ON? (?:EARLY|LATE)?$"
            r"|FAIL TO (?:EARLY|LATE)?$"
            r"|(?<!NOT)(?<!^) UNTIL (?:EARLY|LATE)?$"
        ),
        opening=_compiled(
            r"COMMA (?:(?!SAY|PASTBE|HAVE|DO).)* (?:WILL|BE (?:PLAN|DUE|SET|TO)|(?<!COMMA) INTEND TO)"
        ),
        # here as well, each way begins with a letter of its own
        cues=(
            ("conditional", _compiled(r"IF(?<!AS IF)(?<!SAY IF)|WOULD HAVE")),
            (
                "denied",
                _compiled(
                    "DENY|FAIL TO|NEVER|NOT(?<=[BE PASTBE HAVE WILL WOULD MODAL DO] NOT)(?! ONLY)",
                ),
            ),
            (
                "planned",
                _compiled(
                    rf"WILL|WOULD|{due}(?<=[BE PASTBE] DUE)|SET TO|GOING TO|TO(?<=[BE PASTBE] TO) OTHER"
                    r"|PLAN(?<!THAN PLAN)(?<!AS PLAN) OTHERS (?:TO|FOR|BY|IN|ON)|FEAR (?:THAT|OF)"
                    r"|INTEND INFINITIVE|INTENDED INFINITIVE|FEAR INFINITIVE"
                ),
            ),
        ),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    for name, macro in _MACROS:
        pattern = pattern.replace(name, macro)
    return re.compile(re.sub(r"[A-Z]+", lambda name: LETTER[name[0]], pattern).replace(" ", ""))


_MACROS = (
    ("INFINITIVE", "(?:(?!SAY|PASTBE).){0,4} TO"),
    ("OTHERS", "OTHER{0,3}"),
    ("OTHER", f"(?:{OTHER}|TIMETABLE|GO|POLLS|SENSE|MANAGE)"),
    ("MEAN", "(?:INTEND|INTENDED)"),
)
"""Each may use those below it. Verbs of a class of their own are ordinary words as well."""

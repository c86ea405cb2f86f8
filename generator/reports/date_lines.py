"""The first and last lines of a text → the day of publication that is stamped there."""

from __future__ import annotations

import re

from generator.model import When
from generator.reports import days
from generator.reports.evidence import Evidence

HEAD, FOOT = 8, 4
"""Paragraphs at either end of a text among which a line with the day may stand."""


def find(paragraphs: tuple[str, ...], day_first: bool = False) -> Evidence | None:
    """A line of its own that gives the day of publication, at the head or else at the foot.

    A line that says "published" tells more than a bare one, and that more than one that says "updated".
    Lines that hold different days and nothing else are the headings of a chronicle, and tell nothing of
    its publication.
    """
    head, foot = paragraphs[:HEAD], paragraphs[max(HEAD, len(paragraphs) - FOOT) :]
    short = [line for line in (*head, *foot) if len(line) <= _LONG]
    found = [(line, made) for line in short if (made := _dated(line, day_first) or _worded(line))]
    bare = [made for line, made in found if not _UPDATED.match(line) and not _PUBLISHED.search(line)]
    published = [made for line, made in found if not _UPDATED.match(line) and _PUBLISHED.search(line)]
    if not published and (len({made.when for made in bare}) > 1 or (bare and _is_chronicle(paragraphs))):
        return None
    updated = (made for _, made in found)
    return next(iter((*published, *bare, *updated)), None) or _run_on(paragraphs) or _month(paragraphs)


def updated(paragraphs: tuple[str, ...]) -> Evidence | None:
    """The line at the head that says when the text was last changed."""
    lines = (line for line in paragraphs[:HEAD] if len(line) <= _LONG and _UPDATED.match(line))
    return next((made for line in lines if (made := _dated(line))), None)


def is_date_line(line: str) -> bool:
    """Whether the line gives a day and little else."""
    return _dated(line) is not None


def _is_chronicle(paragraphs: tuple[str, ...]) -> bool:
    """Whether lines that hold a day and nothing else tell more than one."""
    told = ((line, days.find(line)) for line in paragraphs if len(line) < 40)
    alone = {day.day for line, day in told if day and not _WORD.search(_rest(line, day))}
    return len(alone) > 1


def _rest(line: str, day: days.Day) -> str:
    return _WEEKDAY.sub("", line[: day.start]) + line[day.end :]


_WORD = re.compile(r"\w")


def _dated(line: str, day_first: bool = False) -> Evidence | None:
    if len(line) > 120 or _OTHER_DAY.search(line):
        return None
    found = days.find(line, day_first=day_first) or days.find_short(line)
    if not found:
        return None
    rest = _STAMP.sub(" ", line[: found.start] + " " + line[found.end :])
    words = re.findall(r"[^\W\d_]+", rest)
    # Beside the day such a line names its author, its outlet or its place, and is no sentence.
    if len(words) > 6 or (len(words) > 1 and line.rstrip().endswith((".", "?", "!", ":"))):
        return None
    if any(word.islower() and len(word) > 3 for word in words):
        return None
    return Evidence(When.day(found.day), "date line", line.strip())


def _worded(line: str) -> Evidence | None:
    """ "Posted by the desk in Traffic on Thursday, November 30, 2017.": a short line that ends in the day."""
    if not _POSTED.search(line):
        return None
    found = days.find(line)
    if not found or len(line[: found.start].split()) > 16:
        return None
    rest = _STAMP.sub(" ", line[found.end :])
    return Evidence(When.day(found.day), "date line", line.strip()) if not re.search(r"\w", rest) else None


def _run_on(paragraphs: tuple[str, ...]) -> Evidence | None:
    """A stamp at the head of the text, where its line ran into others: a day beside a time of day.

    "LONDON | Thu Nov 30, 2017 6:30 pm EDT", "Page last updated at 05:32 GMT, Thursday, 30 November 2017".
    In a sentence a preposition stands before the day: "on November 30, 2017".
    """
    for paragraph in paragraphs[:2]:
        head = paragraph[:_RUN_ON]
        for found in days.find_all(head):
            before, after = _WEEKDAY.sub("", head[: found.start]), head[found.end :]
            beside = _CLOCK_AFTER.match(after) or _CLOCK_BEFORE.search(before[-40:])
            if beside and not _PREPOSITION.search(before[-12:]):
                return Evidence(When.day(found.day), "date line", head[found.start : found.end])
    return None


def _month(paragraphs: tuple[str, ...]) -> Evidence | None:
    """A line under the headline that gives a month, as magazines have it; several are a chronicle's."""
    short = [(n, p, days.parse(p)) for n, p in enumerate(paragraphs) if 8 <= len(p) <= 20]
    months = [(n, p, read[0]) for n, p, read in short if read and read[0].precision == "month"]
    if len(months) == 1 and months[0][0] < _UNDER:
        return Evidence(months[0][2], "date line", months[0][1].strip())
    return None


_UNDER = 3
_LONG = 160
"""Characters of the longest line that is there for its day."""
_RUN_ON = 400
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? ?$", re.IGNORECASE)
_CLOCK_AFTER = re.compile(
    r"(?:,? |, at |T)?(?:\d\d?[:.]\d\d|\d\d? ?[ap]\.?m)|,? (?:last )?(?:updated|modified|posted)\b",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(r"\d\d?[:.]\d\d[^\d.]{0,20},? $")
_PREPOSITION = re.compile(r"\b(?:on|since|until|by|for|before|after|from|of|in|to) $", re.IGNORECASE)
_UPDATED = re.compile(
    r"\W*(?:last |page |zuletzt )?"
    r"(?:updated|modified|edited|changed|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato)",
    re.IGNORECASE,
)
_POSTED = re.compile(r"\b(?:published|posted)\b", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|filed|issued|released|created|date|added|veröffentlicht|publié|publicado|pubblicato)\b",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"©|\(c\)|\b(?:copyright|all rights|accessed|retrieved|downloaded|visited|archived|saved|printed"
    r"|born|died|until|since|deadline|due|expires?|valid|event)\b",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(?:first |last )?(?:published|posted|updated|modified|created|filed|added|written|issued|released)"
    r"|dated?|time|article|story|online|print(?:ed)?|on|at|by \w+|by|of|in|am|pm|[ap]\.m\.|noon|hrs?|ago"
    r"|alle|heures|horas"
    r"|gmt|utc|bst|[ecmp][sd]?t|cest|cet|[a-z]{0,2}st|\d+"
    # Weekdays and labels of German, French, Spanish and Italian, as far as they are long and written small.
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado"
    r"|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|veröffentlicht|aktualisiert|zuletzt"
    r"|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato)\b",
    re.IGNORECASE,
)

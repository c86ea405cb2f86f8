"""Dates that are written out → days, months, years, decades, centuries."""

from __future__ import annotations

from dataclasses import replace

from generator.mentions.expressions import Day, Expression, Fixed, Found, Month, Part, Which
from generator.mentions.grammar.hits import Hit, Rule
from generator.mentions.words import LETTER, listed


def iso(hit: Hit) -> tuple[Found, ...]:
    year, month, day = (int("".join(c for c in hit.word(hit.first + n) if c.isdigit())) for n in (0, 2, 4))
    return _dated(hit, year, month, day)


def slashed(hit: Hit) -> tuple[Found, ...]:
    """12/25/1998: month first, as in American news, unless only the other order is a date."""
    one, two, year = (int(hit.word(hit.first + n)) for n in (0, 2, 4))
    if len(hit.word(hit.first + 4)) not in (2, 4):
        return ()
    month, day = (one, two) if one <= 12 else (two, one)
    return _dated(hit, full_year(year), month, day)


def dotted(hit: Hit) -> tuple[Found, ...]:
    """30.11.2017, 2017.11.30."""
    if hit.is_a(hit.first - 1, "NUMBERED"):
        return ()
    one, month, two = (int(n) for n in hit.word(hit.first).split("."))
    return _dated(hit, one, month, two) if one > 31 else _dated(hit, full_year(two), month, one)


def spaced(hit: Hit) -> tuple[Found, ...]:
    """08. 07. 2012, as some pages set it."""
    day, month, year = (hit.number_at(hit.first + n) for n in (0, 2, 4))
    return _dated(hit, full_year(year), month, day)


def days_of_month(hit: Hit) -> tuple[Found, ...]:
    """ "May 3", "Tuesday, the 3rd of May 1998", "June 3-5": each day is an expression of its own."""
    months = hit.places("MONTH")
    if not _is_month(hit, months[0]):
        return ()
    month, year = hit.number_at(months[0]), hit.number("YEAR")
    days = [i for i in hit.places("SMALL", "DAYNO", "ORDINAL") if 1 <= hit.number_at(i) <= 31]
    weekday = hit.number("WEEKDAY") or 0
    which = hit.which
    made = [Day(month, hit.number_at(i), year, which, weekday if n == 0 else 0) for n, i in enumerate(days)]
    if len(made) == 1:
        return (hit.found(made[0]),)
    cuts = [hit.first, *days[1:]] if days[0] < months[0] or len(days) > 1 else [hit.first]
    ends = [days[n] + 1 for n in range(len(days) - 1)] + [hit.after]
    if months[0] > days[-1]:
        return tuple(hit.found(d, first=a, after=e) for d, a, e in zip(made, cuts, ends, strict=True))
    return tuple(hit.found(d, first=a, after=e) for d, a, e in zip(made, cuts, ends, strict=True))


def span(hit: Hit) -> tuple[Found, ...]:
    """ "from March to May 1998", "June 30 - July 2, 1998": the year is that of both."""
    one, two = hit.places("MONTH")
    if not (_is_month(hit, one) and _is_month(hit, two)):
        return ()
    year = hit.number("YEAR")
    join = next(i for i in range(two - 1, hit.first, -1) if hit.is_a(i, "DASH", "TO", "UNTIL", "AND"))
    told: list[Expression] = []
    for month, low, high in ((one, hit.first, join), (two, join, hit.after)):
        day = next((i for i in hit.places("SMALL", "DAYNO", "ORDINAL") if low <= i < high), -1)
        number = hit.number_at(month)
        told.append(Day(number, hit.number_at(day), year) if day >= 0 else Month(number, year))
    first = told[0]
    if year and isinstance(first, Day | Month) and hit.number_at(one) > hit.number_at(two):
        told[0] = replace(first, year=year - 1)
    start = join + 1 + hit.is_a(join + 1, "THE")
    return hit.found(told[0], after=join), hit.found(told[1], first=start)


def month(hit: Hit) -> tuple[Found, ...]:
    at = hit.place("MONTH")
    year = hit.place("YEAR")
    plain = year < 0 and not hit.has("UNIT") and hit.which == "" and hit.modifier == ""
    if not _is_month(hit, at) or (plain and not _month_stands_alone(hit, at)):
        return ()
    if hit.has("UNIT") and hit.code("UNIT") != "Y":
        return ()
    of: Which = hit.which if hit.has("UNIT") else ""
    which: Which = "" if hit.has("UNIT") else hit.which
    return (hit.found(Month(hit.number_at(at), hit.number_at(year) if year >= 0 else None, which, of)),)


def year(hit: Hit) -> tuple[Found, ...]:
    """A bare year, where nothing says that it is a count."""
    at = hit.place("YEAR")
    if not _is_year(hit, at):
        return ()
    told = hit.number_at(at)
    found = hit.found(Fixed("DATE", f"{told:04d}"), after=at + 1)
    if hit.after == at + 3:
        second = hit.number_at(at + 2)
        later = second if second > 99 else told // 100 * 100 + second
        if later <= told:
            return (found,)
        return found, hit.found(Fixed("DATE", f"{later:04d}"), first=at + 2)
    return (found,)


def short_year(hit: Hit) -> tuple[Found, ...]:
    """'98; a quotation mark stands before it, and nothing that is counted after it."""
    at = hit.after - 1
    if (
        not hit.tight(at - 1, hit.after)
        or len(hit.word(at)) != 2
        or hit.letters[hit.after : hit.after + 1] not in _MARKS
    ):
        return ()
    return (hit.found(Fixed("DATE", f"{full_year(hit.number_at(at)):04d}")),)


_MARKS = (
    "",
    *(LETTER[name] for name in ("DOT", "COMMA", "SEMI", "COLON", "CLOSE", "DASH", "AND", "OR", "TO")),
)


def before_christ(hit: Hit) -> tuple[Found, ...]:
    era, at = hit.code("ERA"), hit.place("SMALL", "DAYNO", "TWO", "HUNDREDS", "YEAR")
    written = hit.written[slice(*hit.spans[hit.place("ERA")])]
    if not written.isupper():
        return ()
    return (hit.found(Fixed("DATE", f"{'BC' if era == 'BC' else ''}{hit.number_at(at):04d}")),)


def decade(hit: Hit) -> tuple[Found, ...]:
    told = hit.number("DECADE") or 0
    if told < 100 and not (hit.has("APOS") or hit.has("THE") or hit.has("MID", "EARLY", "LATE")):
        return ()
    return (hit.found(Fixed("DATE", f"{told // 10 if told >= 1000 else 190 + told // 10}")),)


def century(hit: Hit) -> tuple[Found, ...]:
    """ "the 19th century" is the hundred years that begin with 18."""
    if hit.code("UNIT", "UNITS") != "CE":
        return ()
    tail = "BC" if hit.code("ERA") == "BC" else ""
    told = [hit.number_at(i) for i in hit.places("ORDINAL", "HUNDREDTH")]
    if any(n < 1 for n in told):
        return ()
    made = [f"BC{n:02d}" if tail else f"{n - 1:02d}" for n in told]
    return (hit.found(Fixed("DATE", made[-1])),)


def quarter(hit: Hit) -> tuple[Found, ...]:
    kind = "Q" if hit.has("QUARTER") else "H"
    at = hit.place("QUARTER", "HALF")
    number = hit.number_at(at) or hit.number("ORDINAL") or 0
    if not 1 <= number <= (4 if kind == "Q" else 2):
        return ()
    if kind == "H" and not (hit.has("YEAR") or hit.has("UNIT")):
        return ()
    return (hit.found(Part(f"{kind}{number}", hit.number("YEAR"), of=hit.which)),)


def fiscal(hit: Hit) -> tuple[Found, ...]:
    year = hit.number("YEAR")
    short = hit.number("TWO")
    told = year if year is not None else full_year(short or 0)
    return (hit.found(Fixed("DATE", f"FY{told:04d}")),)


def _dated(hit: Hit, year: int, month: int, day: int) -> tuple[Found, ...]:
    return (hit.found(Day(month, day, year)),) if 1 <= month <= 12 and 1 <= day <= 31 else ()


def full_year(year: int) -> int:
    return year if year > 99 else year + (2000 if year < 50 else 1900)


_COMMON = frozenset(listed("may march mar jan dec"))


def _is_month(hit: Hit, at: int) -> bool:
    """The months that are words as well ("may", "march") are months in capitals only."""
    return hit.word(at) not in _COMMON or hit.capital(at)


def _month_stands_alone(hit: Hit, at: int) -> bool:
    """A month's name and nothing else: "in May", "the March accession", not "May said" or "Jan Novak"."""
    if not hit.capital(at):
        return False
    if hit.is_a(at - 1, *_TELLS_TIME):
        return True
    word, after = hit.word(at), at + 1
    if (word in _FIRST_NAMES or len(word) < 4) and hit.plain(after) and hit.capital(after):
        return False
    joined = hit.is_a(at - 1, *_JOINS)
    if word in ("may", "march"):
        determined = hit.is_a(at - 1, "THE", "POSS") and hit.plain(after) and not hit.capital(after)
        return joined or determined
    return joined or len(word) > 3 or hit.word(after) == "."


_FIRST_NAMES = frozenset(listed("april june august jan may"))
_TELLS_TIME = (
    *("IN", "SINCE", "UNTIL", "BY", "DURING", "BETWEEN", "THIS", "LAST", "NEXT", "EARLY", "LATE", "MID"),
    *("FOLLOWING", "PREVIOUS", "EVERY"),
)
_JOINS = ("OF", "FROM", "TO", "AND", "OR", "AFTER", "BEFORE", "FOR", "DASH", "OPEN")


def _is_year(hit: Hit, at: int) -> bool:
    """Whether four digits are a year: by what stands before them and what follows."""
    told = hit.number_at(at)
    if hit.is_a(at - 1, "MONEY", "SLASH") or hit.is_a(at + 1, "SLASH"):
        return False
    if hit.is_a(at + 1, "COLON") and hit.is_a(at + 2, "TWO", "DAYNO"):
        return False
    if hit.is_a(at + 1, "UNIT", "UNITS", "TUNIT", "TUNITS", "SCALE", "ZONE"):
        return False
    follower = hit.word(at + 1)
    if follower in ("%", "percent", "per", "km", "miles", "feet", "meters", "metres", "kilometers", "pounds"):
        return False
    if hit.is_a(at + 1, "DASH") and hit.is_a(at + 3, "DASH"):
        return False
    if hit.is_a(at - 1, "NUMBERED") or (hit.is_a(at - 1, "DASH") and hit.is_a(at - 2, "HUNDREDS", "TWO")):
        return False
    counted = hit.plain(at + 1) and _counted(follower)
    pointed = hit.is_a(at - 1, *_BEFORE_YEAR) or at == 0
    if counted and hit.is_a(at - 1, "ABOUT", "OF", "AND", "COMMA", "FOR", "OR", "TO", "AS", "OPEN"):
        return False
    if told >= 1900:
        return told <= 2100 and (pointed or not counted)
    if told < 1000 or not pointed:
        return False
    return not counted or (hit.is_a(at - 1, "THE") and follower not in _COUNTED)


_BEFORE_YEAR = (
    *(
        "IN",
        "SINCE",
        "UNTIL",
        "BY",
        "FROM",
        "DURING",
        "BETWEEN",
        "EARLY",
        "LATE",
        "MID",
        "AFTER",
        "BEFORE",
        "TO",
    ),
    *(
        "DASH",
        "AND",
        "OF",
        "OPEN",
        "COMMA",
        "THE",
        "AS",
        "FOR",
        "OR",
        "LATER",
        "EARLIER",
        "UNIT",
        "SEASON",
        "ABOUT",
    ),
)

_NOT_PLURAL = frozenset(listed("was is as this its his has us thus does plus versus perhaps always across"))
_COUNTED = frozenset(listed("people men women children troops soldiers dead police percent pounds"))


def _counted(word: str) -> bool:
    """Whether a word is, by its form, a plural that can be counted."""
    return word in _COUNTED or (word.endswith("s") and not word.endswith("ss") and word not in _NOT_PLURAL)


RULES: tuple[Rule, ...] = (
    (r"YEAR DASH SMALL DASH (?:SMALL|DAYNO|ISODAY) CLOCK?", iso),
    (r"YEAR SLASH SMALL SLASH (?:SMALL|DAYNO)", iso),
    (r"(?:SMALL|DAYNO) SLASH (?:SMALL|DAYNO) SLASH (?:YEAR|TWO|SMALL|DAYNO)", slashed),
    (r"DOTTED", dotted),
    (r"(?:SMALL|DAYNO) DOT SMALL DOT (?:YEAR|TWO)", spaced),
    (r"MONTH DOT? MDAY? (?:UPTO|AND) THE? MONTH DOT? MDAY? COMMA? YEAR", span),
    (r"MDAY OF? MONTH DOT? (?:UPTO|AND) THE? MDAY OF? MONTH DOT? COMMA? YEAR", span),
    (
        r"(?:WEEKDAY DOT? COMMA? THE?)? (?:PRE|LAST|NEXT|THIS)? MONTH DOT? THE? MDAY"
        r"(?! COLON DIGITS AMPM| AMPM| MONTH)(?: (?:UPTO|AND|OR) MDAY(?! MONTH| COLON DIGITS| AMPM))?"
        r" (?:(?:COMMA|OF|DOT)? YEAR| COMMA? WHICHYEAR)?",
        days_of_month,
    ),
    (
        r"(?:WEEKDAY DOT? COMMA? THE?)? PRE? THE? MDAY (?:(?:UPTO|AND|OR) THE? MDAY)? DASH? OF? MONTH"
        r"(?: (?:DOT|COMMA|OF|DASH)? YEAR| COMMA? WHICHYEAR)?",
        days_of_month,
    ),
    (
        r"PRE? (?:THE? (?:LAST|THIS|NEXT|COMING|PREVIOUS|FOLLOWING|THAT|PAST))? MONTH DOT?"
        r" (?:(?:COMMA|OF|IN|DASH)? YEAR(?! SLASH)|COMMA? WHICHYEAR)?",
        month,
    ),
    (r"PRE? THE? DECADE", decade),
    (r"PRE? THE? APOS DECADE", decade),
    (
        r"PRE? THE? (?:ORDINAL|HUNDREDTH)"
        r" (?:(?:AND|TO|DASH) (?:ORDINAL|HUNDREDTH))? DASH? (?:UNIT|UNITS) ERA?",
        century,
    ),
    (
        r"(?:PRE|THE)? (?:ORDINAL DASH?)? (?:QUARTER|HALF) (?:DASH|OF|COMMA)? (?:YEAR|WHICHYEAR|THE UNIT)?",
        quarter,
    ),
    (r"FISCAL UNIT? APOS? (?:YEAR|TWO)", fiscal),
    (r"PRE? (?:SMALL|DAYNO|TWO|HUNDREDS|YEAR) ERA", before_christ),
    (r"ERA (?:SMALL|DAYNO|TWO|HUNDREDS|YEAR)", before_christ),
    (r"PRE? (?:THE? UNIT)? YEAR (?:DASH (?:TWO|DAYNO|SMALL|YEAR)(?! DASH))?", year),
    (r"PRE? APOS (?:TWO|DAYNO)", short_year),
)

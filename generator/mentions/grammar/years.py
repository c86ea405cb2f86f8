"""Years and what is made of them → years, decades, centuries, quarters, halves, fiscal years."""

from __future__ import annotations

from generator.mentions.expressions import Fixed, Found, Part
from generator.mentions.grammar.hits import Hit, Rule
from generator.mentions.grammar.numeric import full_year
from generator.mentions.words import LETTER, listed


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


def decade_of_year(hit: Hit) -> tuple[Found, ...]:
    """ "the 1940's"; "the 1998's" is no decade."""
    told = hit.number("YEAR") or 0
    return (hit.found(Fixed("DATE", f"{told // 10:03d}")),) if told % 10 == 0 else ()


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
    (r"PRE? THE? DECADE", decade),
    (r"(?:PRE|THE) YEAR POSS", decade_of_year),
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

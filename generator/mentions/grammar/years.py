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
    """ "146 B.C.", "264 to 241 BC", "AD 70": the letters in capitals, as "ad" is a word."""
    era = "BC" if hit.code("ERA") == "BC" else ""
    told = hit.places("SMALL", "DAYNO", "TWO", "HUNDREDS", "YEAR")
    at = hit.place("ERA")
    written = hit.written[hit.start(at) : hit.ends[at]]
    if not written.isupper() or (era and hit.is_a(hit.first, "ERA")):
        return ()  # "ad"; "Vancouver, B.C. 12 people"
    made = [Fixed("DATE", f"{era}{hit.number_at(at):04d}") for at in told]
    if len(made) == 1:
        return (hit.found(made[0]),)
    return hit.found(made[0], after=told[0] + 1), hit.found(made[1], first=told[1])


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
    second = 2 if hit.word(hit.place("TUNIT")) == "second" else 0  # a unit of time as well
    number = hit.number_at(at) or hit.number("ORDINAL") or second
    if not 1 <= number <= (4 if kind == "Q" else 2):
        return ()
    if kind == "H" and not hit.has("YEAR", "UNIT"):
        return ()
    if hit.has("UNIT") and hit.code("UNIT") != "Y":
        return ()  # "the first half of the week"
    return (hit.found(Part(f"{kind}{number}", hit.number("YEAR"), of=hit.which)),)


def fiscal(hit: Hit) -> tuple[Found, ...]:
    year = hit.number("YEAR")
    short = hit.number("TWO")
    told = year if year is not None else full_year(short or 0)
    return (hit.found(Fixed("DATE", f"FY{told:04d}")),)


def _is_year(hit: Hit, at: int) -> bool:
    """Whether four digits are a year: by what stands before them and what follows."""
    if _is_part_of_another(hit, at):
        return False
    told, follower = hit.number_at(at), hit.word(at + 1)
    counted = hit.plain(at + 1) and _counted(follower)
    if counted and hit.is_a(at - 1, *_BEFORE_COUNTS):
        return False
    pointed = at == 0 or hit.is_a(at - 1, *_BEFORE_YEARS, *_BEFORE_COUNTS)
    if told >= 1900:
        return told <= 2100 and (pointed or not counted)
    if told < 1000 or not pointed:
        return False
    return not counted or (hit.is_a(at - 1, "THE") and follower not in _COUNTED)


def _is_part_of_another(hit: Hit, at: int) -> bool:
    """A sum, a quantity with its unit, a time of day, "2017-13-30", "555-1998", "Flight 1998"."""
    dashed = hit.is_a(at - 1, "DASH") and hit.is_a(at - 2, "HUNDREDS", "TWO")
    return (
        dashed
        or hit.is_a(at - 1, "MONEY", "SLASH", "NUMBERED")
        or hit.is_a(at + 1, "SLASH", "UNIT", "UNITS", "TUNIT", "TUNITS", "SCALE", "ZONE")
        or (hit.is_a(at + 1, "COLON") and hit.is_a(at + 2, "TWO", "DAYNO"))
        or (hit.is_a(at + 1, "DASH") and hit.is_a(at + 3, "DASH"))
        or hit.word(at + 1) in _MEASURES
    )


_MEASURES = frozenset(
    listed("% percent per km miles feet meters metres kilometers kilometres pounds tons tonnes")
)
_BEFORE_YEARS = listed(
    "IN SINCE UNTIL BY FROM DURING BETWEEN EARLY LATE MID AFTER BEFORE DASH THE LATER EARLIER UNIT SEASON"
)
_BEFORE_COUNTS = listed("TO AND OF OPEN COMMA AS FOR OR ABOUT")
"""What stands before years as well, but where a plural follows, before what is counted."""

_NOT_PLURAL = frozenset(listed("was is as this its his has us thus does plus versus perhaps always across"))
_COUNTED = frozenset(listed("people men women children troops soldiers dead police percent pounds"))


def _counted(word: str) -> bool:
    """Whether a word is, by its form, a plural that can be counted."""
    return word in _COUNTED or (word.endswith("s") and not word.endswith("ss") and word not in _NOT_PLURAL)


_NUMBER = "(?:SMALL|DAYNO|TWO|HUNDREDS|YEAR)"
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
        r"(?:PRE|THE)? (?:(?:ORDINAL|TUNIT) DASH?)? (?:QUARTER|HALF)"
        r" (?:DASH|OF|COMMA)? (?:YEAR|WHICHYEAR|THE UNIT)?",
        quarter,
    ),
    (r"FISCAL UNIT? APOS? (?:YEAR|TWO)", fiscal),
    (rf"PRE? (?:{_NUMBER} (?:UPTO|AND))? {_NUMBER} ERA", before_christ),
    (rf"ERA {_NUMBER}", before_christ),
    (r"PRE? (?:THE? UNIT)? YEAR (?:DASH (?:TWO|DAYNO|SMALL|YEAR)(?! DASH))?", year),
    (r"PRE? APOS (?:TWO|DAYNO)", short_year),
)

"""English: the words that say when, by class."""

from __future__ import annotations

from generator.mentions.languages.marks import MARKS
from generator.mentions.words import Table, coded, listed

MONTHS = coded(
    "january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 "
    "december=12 jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12"
)
WEEKDAYS = coded(
    "monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7 mon=1 tue=2 tues=2 wed=3 "
    "thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7"
)
_ONES = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = coded("twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80")
_ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ZONES = "gmt utc est edt et pst pdt pt cst cdt ct mst mdt bst cet cest ist msk jst aest akdt akst"
_FEAR = "threaten threatens threatened threatening threat threats fear fears feared vow vows vowed pledge"
_INTEND = "plan plans planning hope hopes hoping intend intends intending want wants agree agrees propose"

TABLE: Table = {
    **MARKS,
    "MONTH": MONTHS,
    "WEEKDAY": WEEKDAYS,
    "WEEKDAYS": {f"{day}s": n for day, n in WEEKDAYS.items() if len(day) > 5},
    "ORDINAL": {**{word: n for n, word in enumerate(_ORDINALS, 1)}, "thirtieth": 30},
    "UNIT": coded(
        "day=D week=W month=M year=Y decade=DE century=CE weekend=WE fortnight=FN yr=Y millennium=ML"
    ),
    "UNITS": coded(
        "days=D weeks=W months=M years=Y decades=DE centuries=CE weekends=WE fortnights=FN yrs=Y "
        "quarters=Q millennia=ML"
    ),
    "TUNIT": coded("hour=H minute=M second=S hr=H min=M"),
    "TUNITS": coded("hours=H minutes=M seconds=S hrs=H mins=M"),
    "PART": coded("morning=MO afternoon=AF evening=EV night=NI daytime=DT"),
    "NOON": coded("noon=12:00 midday=12:00 midnight=24:00"),
    "DAWN": coded("dawn=MO daybreak=MO sunrise=MO dusk=EV sunset=EV nightfall=NI"),
    "SEASON": coded("spring=SP summer=SU autumn=FA fall=FA winter=WI"),
    "HOLIDAY": coded(
        "christmas=christmas thanksgiving=thanksgiving easter=easter halloween=halloween ramadan=ramadan "
        "valentine=valentine"
    ),
    "FEAST": coded(
        "veterans=veterans boxing=boxing labor=labor columbus=columbus presidents=presidents "
        "memorial=memorial election=election"
    ),
    "GOODFRIDAY": "good",
    "DEICTIC": coded("today=0 yesterday=-1 tomorrow=1"),
    "TONIGHT": "tonight",
    "NOW": "now nowadays presently",
    "RECENTLY": "recently lately",
    "CURRENT": "current currently",
    "FUTURE": "future",
    "ADVERB": coded(
        "daily=P1D weekly=P1W monthly=P1M yearly=P1Y annually=P1Y hourly=PT1H nightly=P1D quarterly=P3M "
        "fortnightly=P2W biweekly=P2W"
    ),
    "QUARTER": coded("quarter=0 q1=1 q2=2 q3=3 q4=4"),
    "HALF": coded("half=0 h1=1 h2=2"),
    "FISCAL": "fiscal financial",
    "ERA": coded("bc=BC bce=BC b.c=BC b.c.=BC b.c.e.=BC ad=AD a.d=AD a.d.=AD ce=AD"),
    "AMPM": {f"{h}{dot}m{end}": h for h in "ap" for dot in (".", ". ", "") for end in (".", "")},
    "ZONE": _ZONES,
    "OCLOCK": "oclock o'clock o’clock",
    "NEAR": "near foreseeable immediate distant",
    "LONG": "long",
    "OLD": "old",
    "AGED": "aged age ages",
    "EVE": "eve",
    "NEW": "new",
    "TIME": "time",
    "WORDNUM": {**{word: n for n, word in enumerate(_ONES, 1)}, **_TENS, "ninety": 90},
    "SCALE": coded("hundred=100 thousand=1000 dozen=12"),
    "VAGUE": "few several some many numerous countless dozens hundreds thousands various",
    "COUPLE": "couple pair",
    "A": "a an",
    "LAST": "last",
    "PAST": "past",
    "PREVIOUS": "previous preceding prior",
    "THIS": "this",
    "THAT": "that",
    "THESE": "these those",
    "NEXT": "next",
    "FOLLOWING": "following subsequent ensuing",
    "COMING": "coming upcoming",
    "SAME": "same very",
    "RECENT": "recent",
    "AGO": "ago",
    "EARLIER": "earlier previously",
    "LATER": "later afterwards afterward thereafter",
    "BEFORE": "before",
    "AFTER": "after",
    "HENCE": "hence",
    "EARLY": "early",
    "MID": "mid middle",
    "LATE": "late",
    "BEGINNING": "beginning start outset opening",
    "END": "end close",
    "ABOUT": "about around approximately roughly nearly almost circa some approx",
    "MORE": "more",
    "LESS": "less",
    "LEAST": "least",
    "MOST": "most",
    "THAN": "than",
    "EVERY": "every each",
    "PER": "per",
    "ONCE": coded("once=1 twice=2"),
    "TIMES": "times",
    "OTHER": "other another",
    "NUMBERED": (
        "flight room route highway interstate section article chapter page number model version "
        "building psalm "
        "gate lot docket paragraph boeing airbus apartment release resolution"
    ),
    "THE": "the",
    "OF": "of",
    "IN": "in",
    "ON": "on",
    "AT": "at",
    "BY": "by",
    "SINCE": "since",
    "UNTIL": "until till til",
    "FROM": "from",
    "TO": "to through thru",
    "DURING": "during throughout",
    "BETWEEN": "between",
    "AND": "and",
    "OR": "or",
    "FOR": "for",
    "WITHIN": "within",
    "OVER": "over",
    "AS": "as",
    "POSS": "'s ’s",
    "WILL": "will shall ll",
    "WOULD": "would might",
    "SOON": "soon",
    "MODAL": "could should can must ought",
    "PLAN": "expected scheduled slated poised ready likely supposed bound aims seek seeks seeking",
    "INTEND": f"{_INTEND} proposes considering consider considers",
    "INTENDED": "planned hoped intended proposed",
    "FEAR": f"{_FEAR} pledges pledged promise promises promised urge urges urged demand demands demanded",
    "DUE": "due",
    "SET": "set",
    "IF": "if unless",
    "NOT": "not",
    "NEVER": "never didn doesn don wasn weren hasn haven hadn wouldn couldn isn aren shouldn won't won’t",
    "DO": "do does did",
    "ONLY": "only",
    "DENY": "denied denies deny denying",
    "FAIL": "failed fails refused refuses declined avoided averted cancelled canceled postponed prevented",
    "SUBORDINATE": "who which whom whose where when while because although though  whereas",
    "BUT": "but however yet",
    "BE": "is are am be being",
    "PASTBE": "was were been",
    "HAVE": "has have had having",
    "SAY": (
        "said says say told tells announced reported according asked declared warned added "
        "confirmed claimed insisted stated argued noted indicated revealed acknowledged accused"
    ),
    "GOING": "going",
    "MANAGE": "able managed rose risen fell fallen grew grown back went gone came got",
    "AHEAD": "ahead",
    "TIMETABLE": (
        "begins begin starts opens resumes resume meets meet visits travels convenes expires ends goes takes"
    ),
    "GO": "go head heads open",
    "POLLS": "polls",
    "SENSE": "see seen hear heard located contacted",
}

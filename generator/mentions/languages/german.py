"""German: the words that say when, by class."""

from __future__ import annotations

from generator.mentions.languages.marks import MARKS
from generator.mentions.words import Table, coded

TABLE: Table = {
    **MARKS,
    "MONTH": coded(
        "januar=1 jänner=1 februar=2 märz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 "
        "november=11 dezember=12 jan=1 feb=2 apr=4 aug=8 sept=9 okt=10 nov=11 dez=12"
    ),
    "WEEKDAY": coded(
        "montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonnabend=6 sonntag=7 "
        "montagabend=1 dienstagabend=2 mittwochabend=3 donnerstagabend=4 freitagabend=5 samstagabend=6 "
        "sonntagabend=7"
    ),
    "DEICTIC": coded("heute=0 gestern=-1 vorgestern=-2 morgen=1 übermorgen=2"),
    "UNIT": coded("tag=D woche=W monat=M jahr=Y jahrzehnt=DE jahrhundert=CE wochenende=WE"),
    "UNITS": coded(
        "tage=D tagen=D wochen=W monate=M monaten=M jahre=Y jahren=Y jahrzehnten=DE jahrhunderten=CE"
    ),
    "WORDNUM": coded(
        "ein=1 eine=1 einem=1 einen=1 einer=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 "
        "zehn=10 elf=11 zwölf=12 zwanzig=20 dreißig=30"
    ),
    "VAGUE": "einige einigen mehrere mehreren wenige wenigen",
    "LAST": (
        "letzte letzten letzter letztem letztes vergangene vergangenen vergangener vergangenem "
        "vergangenes vorige vorigen"
    ),
    "NEXT": "nächste nächsten nächster nächstem nächstes kommende kommenden kommender kommendem",
    "THIS": "diese diesen dieser diesem dieses",
    "AGO": "vor",
    "IN": "im in",
    "ON": "am",
    "THE": "der die das den dem des",
    "SINCE": "seit",
    "UNTIL": "bis",
    "BY": "ab",
    "AND": "und",
    "WILL": "wird werden werde wirst",
    "WOULD": "würde würden sollte sollten",
    "IF": "wenn falls sofern",
    "NOT": "nicht nie niemals",
    "SUBORDINATE": "weil obwohl während",
    "BE": "ist sind",
    "PASTBE": "war waren",
    "HAVE": "hat haben hatte hatten",
    "SAY": "sagte sagten erklärte teilte",
    "INTEND": "plant planen plante planten will wollen wollte wollten droht drohte drohten",
    "EARLY": "anfang",
    "MID": "mitte",
    "LATE": "ende",
    "SEASON": coded("frühling=SP frühjahr=SP sommer=SU herbst=FA winter=WI"),
    "QUARTER": coded("quartal=0"),
    "HALF": coded("halbjahr=0"),
    "ORDINAL": coded("ersten=1 zweiten=2 dritten=3 vierten=4"),
    "DECADE": {f"{year}er": year for year in (*range(1800, 2030, 10), *range(20, 100, 10))},
    "PART": coded("vormittag=MO nachmittag=AF abend=EV nacht=NI früh=MO"),
    "FOLLOWING": "folgenden folgender folgendem darauffolgenden",
    "PREVIOUS": "vorherigen",
    "LATER": "später danach darauf",
    "EARLIER": "zuvor vorher davor früher",
    "LONG": "lang",
    "EVE": coded("vortag=-1 folgetag=1"),
    "TO": "zum",
    "TIMETABLE": "beginnt beginnen startet starten öffnet eröffnet tritt findet finden endet trifft tagt",
}

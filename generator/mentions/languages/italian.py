"""Italian: the words that say when, by class."""

from __future__ import annotations

from generator.mentions.languages.marks import MARKS
from generator.mentions.words import Table, coded

TABLE: Table = {
    **MARKS,
    "MONTH": coded(
        "gennaio=1 febbraio=2 marzo=3 aprile=4 maggio=5 giugno=6 luglio=7 agosto=8 settembre=9 ottobre=10 "
        "novembre=11 dicembre=12"
    ),
    "WEEKDAY": coded(
        "lunedì=1 martedì=2 mercoledì=3 giovedì=4 venerdì=5 sabato=6 domenica=7 lunedi=1 martedi=2 "
        "mercoledi=3 giovedi=4 venerdi=5"
    ),
    "DEICTIC": coded("oggi=0 ieri=-1 domani=1 dopodomani=2"),
    "ORDINAL": coded("1º=1 primo=1 secondo=2 terzo=3 quarto=4"),
    "UNIT": coded("giorno=D settimana=W mese=M anno=Y decennio=DE secolo=CE weekend=WE"),
    "UNITS": coded("giorni=D settimane=W mesi=M anni=Y decenni=DE secoli=CE"),
    "WORDNUM": coded(
        "un=1 uno=1 una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 "
        "dodici=12 quindici=15 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 "
        "ottanta=80 novanta=90"
    ),
    "VAGUE": "alcuni alcune diversi diverse pochi poche",
    "LAST": "scorso scorsa ultimo ultima passato passata",
    "NEXT": "prossimo prossima",
    "THIS": "questo questa",
    "AGO": "fa",
    "IN": "in a ad nel nell nella negli nei all alla",
    "THE": "il la lo i gli le l",
    "OF": "di del dell dello della degli",
    "SINCE": "da dal dall dalla",
    "UNTIL": "fino",
    "BY": "entro",
    "AND": "e ed",
    "TO": "al",
    "WILL": (
        "sarà saranno avrà avranno inizierà comincerà aprirà terrà riunirà incontrerà visiterà voterà "
        "partirà presenterà annuncerà"
    ),
    "WOULD": "sarebbe sarebbero dovrebbe potrebbe",
    "IF": "se",
    "NOT": "non mai",
    "SUBORDINATE": "quando mentre perché sebbene",
    "BE": "è sono",
    "PASTBE": "era erano",
    "HAVE": "ha hanno aveva avevano",
    "SAY": "detto dichiarato annunciato affermato",
    "INTEND": "prevede prevedono intende minaccia",
    "EARLY": "inizio inizi",
    "MID": "metà",
    "LATE": "fine",
    "SEASON": coded("primavera=SP estate=SU autunno=FA inverno=WI"),
    "QUARTER": coded("trimestre=0"),
    "HALF": coded("semestre=0"),
    "PART": coded("mattina=MO mattino=MO pomeriggio=AF sera=EV notte=NI"),
    "TONIGHT": coded("stamattina=0MO stamane=0MO stasera=0EV stanotte=0NI"),
    "FOLLOWING": "seguente successivo successiva",
    "PREVIOUS": "precedente",
    "MORE": "più",
    "LATER": "dopo tardi",
    "EARLIER": "prima",
    "EVE": coded("vigilia=-1 indomani=1"),
    "DURING": "durante",
    "FOR": "per",
    "TIMETABLE": "inizia iniziano comincia cominciano apre aprono riunisce incontra vota votano tiene",
}

"""Spanish: the words that say when, by class."""

from __future__ import annotations

from generator.mentions.languages.marks import MARKS
from generator.mentions.words import Table, coded

TABLE: Table = {
    **MARKS,
    "MONTH": coded(
        "enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 "
        "octubre=10 noviembre=11 diciembre=12"
    ),
    "WEEKDAY": coded(
        "lunes=1 martes=2 miércoles=3 miercoles=3 jueves=4 viernes=5 sábado=6 sabado=6 domingo=7"
    ),
    "DEICTIC": coded("hoy=0 ayer=-1 anteayer=-2 mañana=1"),
    "ORDINAL": coded("1º=1 primero=1 primer=1 segundo=2 tercer=3 cuarto=4"),
    "UNIT": coded("día=D dia=D semana=W mes=M año=Y década=DE siglo=CE"),
    "UNITS": coded("días=D dias=D semanas=W meses=M años=Y décadas=DE siglos=CE"),
    "WORDNUM": coded(
        "un=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 "
        "quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90"
    ),
    "VAGUE": "unos unas varios varias algunos algunas",
    "LAST": "pasado pasada último última",
    "NEXT": "próximo próxima proximo proxima",
    "THIS": "este esta",
    "AGO": "hace atrás",
    "IN": "en",
    "THE": "el la los las",
    "OF": "de del",
    "SINCE": "desde",
    "UNTIL": "hasta",
    "AND": "y e",
    "TO": "al",
    "WILL": (
        "va van será serán tendrá tendrán comenzará empezará iniciará celebrará reunirá viajará votará "
        "abrirá presentará anunciará"
    ),
    "WOULD": "sería serían podría podrían debería",
    "IF": "si",
    "NOT": "no nunca jamás",
    "SUBORDINATE": "quien cuando mientras porque aunque",
    "BE": "es son está están",
    "PASTBE": "era fue eran fueron estaba",
    "HAVE": "ha han había habían",
    "SAY": "dijo dijeron anunció afirmó declaró",
    "INTEND": "prevé prevén planea planean pretende amenaza amenazó",
    "EARLY": "principios comienzos inicios",
    "MID": "mediados",
    "LATE": "finales fines",
    "SEASON": coded("primavera=SP verano=SU otoño=FA invierno=WI"),
    "QUARTER": coded("trimestre=0"),
    "HALF": coded("semestre=0"),
    "PART": coded("tarde=AF noche=NI madrugada=MO"),
    "TONIGHT": coded("anoche=-1NI"),
    "FOLLOWING": "siguiente",
    "PREVIOUS": "anterior",
    "MORE": "más",
    "LATER": "después",
    "EARLIER": "antes",
    "EVE": coded("víspera=-1"),
    "DURING": "durante",
    "FOR": "por",
    "TIMETABLE": "comienza comienzan empieza empiezan inicia arranca abre reúne reúnen viaja celebra vota",
}

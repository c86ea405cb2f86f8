"""French: the words that say when, by class."""

from __future__ import annotations

from generator.mentions.languages.marks import MARKS
from generator.mentions.words import Table, coded

TABLE: Table = {
    **MARKS,
    "MONTH": coded(
        "janvier=1 février=2 fevrier=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 aout=8 septembre=9 "
        "octobre=10 novembre=11 décembre=12 decembre=12 janv=1 févr=2 juil=7 sept=9 oct=10 nov=11 déc=12"
    ),
    "WEEKDAY": coded("lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7"),
    "DEICTIC": coded("hier=-1 demain=1 aujourd=0"),
    "ORDINAL": coded("1er=1 premier=1 deuxième=2 second=2 troisième=3 quatrième=4"),
    "UNIT": coded("jour=D semaine=W mois=M an=Y année=Y décennie=DE siècle=CE"),
    "UNITS": coded("jours=D semaines=W ans=Y années=Y décennies=DE siècles=CE"),
    "WORDNUM": coded(
        "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 "
        "quinze=15 vingt=20 trente=30"
    ),
    "VAGUE": "quelques plusieurs",
    "LAST": "dernier dernière derniers dernières passé passée",
    "NEXT": "prochain prochaine prochains prochaines",
    "THIS": "ce cette cet",
    "AGO": "y",
    "A": "a",
    "IN": "en dans",
    "THE": "le la les l",
    "OF": "de du des d",
    "SINCE": "depuis",
    "UNTIL": "jusqu",
    "BY": "dès",
    "AND": "et",
    "TO": "au",
    "WILL": (
        "va vont sera seront aura auront tiendra tiendront commencera débutera ouvrira réunira rencontrera "
        "votera examinera présentera rendra annoncera"
    ),
    "WOULD": "serait seraient devrait devraient pourrait",
    "IF": "si",
    "NOT": "pas jamais",
    "SUBORDINATE": "qui dont lorsque quand",
    "BE": "est sont",
    "PASTBE": "était étaient",
    "HAVE": "ont avait avaient",
    "SAY": "dit déclaré annoncé affirmé",
    "INTEND": "prévoit prévoient compte menace menacé",
    "EARLY": "début",
    "MID": "mi",
    "LATE": "fin",
    "SEASON": coded("printemps=SP été=SU automne=FA hiver=WI"),
    "QUARTER": coded("trimestre=0"),
    "HALF": coded("semestre=0"),
    "PART": coded("matin=MO soir=EV nuit=NI soirée=EV matinée=MO"),
    "FOLLOWING": "suivant suivante",
    "PREVIOUS": "précédent précédente",
    "MORE": "plus",
    "LATER": "tard",
    "EARLIER": "tôt auparavant",
    "BEFORE": "avant",
    "AFTER": "après",
    "EVE": coded("lendemain=1 surlendemain=2 veille=-1"),
    "DURING": "pendant durant",
    "FOR": "pour",
    "TIMETABLE": "commence commencent débute débutent ouvre ouvrent réunit réunissent achève votent examine",
}

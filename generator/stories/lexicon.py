"""The words of English that comparing and cutting sentences lean on: tables, nothing else."""

from __future__ import annotations


def _set(told: str) -> frozenset[str]:
    return frozenset(told.split())


def _numbered(told: str, first: int = 0, step: int = 1) -> dict[str, int]:
    return {word: first + step * n for n, word in enumerate(told.split())}


CALENDAR = _set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december today yesterday tomorrow day days week weeks month months
    year years"""
)

STOP = CALENDAR | _set(
    """a about after again against all also although am among an and any are around as at back be became
    because been before being between both but by came can come could did do does doing down during each
    either even ever every few for from further get go had has have having he her here hers herself him
    himself his how however i if in into is it its itself just last late later least less like made make
    many may me might more most much must my near neither new next no nor not now of off often on once
    one only onto or other others our out over own per rather s said same say saying says shall she
    should since so some still such t than that the their theirs them then there these they this those
    though through thus to told too toward towards under until up upon us very was we well were what
    when where whether which while who whom whose why will with within without would yet you your mr mrs
    ms dr according added"""
)
"""Words that every sentence may have, so that sharing them says nothing; a word of a date is none of what
happened."""

UNITS = _numbered(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen"""
)
TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

PEOPLE = _set("people person persons victims others lives casualties")
"""Nouns that say of those counted only that they are persons."""

PLURAL = _set("people men women children police firemen policemen feet troops aircraft personnel staff crew")
"""Plurals without an s."""

MEASURES = _set(
    """tonnes tons metres meters feet litres liters barrels gallons pieces members boxes bags pounds kilograms
    acres hectares rounds pairs containers copies"""
)
"""Nouns that say nothing of what is counted without "of" what."""

PLAY = _set(
    """points goals games matches runs wickets overs yards touchdowns rebounds assists innings sets laps
    saves wins losses victories defeats titles medals tries birdies homers strikeouts"""
)
"""What is counted in sport: each report of a match or a season counts up to another moment of it."""

UNCOUNTED = CALENDAR | _set(
    """a an the of in on at to by for from with and or but that which who when where while as than is are
    was were be been has have had its his her their this these those after before since until during not
    no other more most hours hour minutes minute year-old years-old am pm gmt bst est edt
    o'clock times percent degrees"""
)
"""Words after a number that are not the noun that it counts."""

FINITE = _set(
    """is are was were has have had will would can could did does do be became began begins broke brings
    brought built called came caught comes cut dies fell felt fled found gave gets goes got grew held
    hit kept knew led left lost made makes meets met pays put ran rose said sat saw says sees seized
    sent set shot showed sold spoke stood struck swept takes told took urges vowed warns went wins
    withdrew won wrote may might must sank swam bore fought bought taught thought shook wore tore drove
    flew threw chose froze spread lay drew dealt swung rang fed bled lent spent bent crept slept wept
    paid laid heard shut cost split burst let leaves calls kills plans seeks hits falls rises ends
    returns faces reaches opens closes raises nears arrives agrees denies rejects approves accuses threatens
    resigns admits declares destroys"""
)
"""Common verb forms that need a subject and no other verb; with "-ed" they tell a clause from a phrase."""

PREDICATES = _set(
    """is are was were has have had will would can could did does do became began begins broke came caught
    comes dies fell felt fled gave gets goes got grew knew ran sank saw sees showed spoke stood takes took
    vows vowed warns went wins withdrew won wrote may might must swam drove flew threw chose froze drew
    rang shook tore wore rose faces plans seeks calls falls remains remained"""
)
"""Verb forms that are no participles: after a subject's insertion, its verb."""

OPEN = _set(
    """a an the of to in on at by for with from and or but that as than into over is was were are be been
    has had have its his her their said not would will could exactly just such so even only same because
    when while if where which who after before since until about between"""
)
"""Words after which another must come: what ends in one was cut off."""

LEADS_ON = _set(
    """came comes took takes gave gives make made makes put puts told tells called calls became
    becomes remains someone anyone something anything everyone those late early shortly"""
)
"""Words that say little without what follows them: a sentence may end in one, a part of it hardly does."""

_ALIKE = """
    die dies died dead death deaths kill kills killed killing fatality fatalities toll perish perished slain
    injure injures injured injuring injury injuries wound wounded wounds hurt
    arrest arrests arrested detain detains detained custody
    earthquake earthquakes quake quakes tremor tremors temblor
    missile missiles icbm rocket rockets
    launch launches launched launching test tests tested testing
    reject rejects rejected rejecting rejection refuse refuses refused refusal
    blast blasts explosion explosions explode exploded explodes detonate detonated bomb bombs bombing
    fire fires blaze flames burn burned burns burnt burning
    storm storms hurricane cyclone typhoon
    flood floods flooded flooding
    crash crashes crashed collide collided collision
    sink sinks sank sunk sinking capsize capsized
    vote votes voted voting poll polls ballot election elections elected
    trial court courts judge judges tribunal
    charge charges charged indict indicted indictment accuse accuses accused
    convict convicted convicts conviction guilty verdict
    sentence sentenced jailed imprisoned prison jail
    protest protests protested protesters protestors demonstrate demonstrators rally
    resign resigns resigned resignation quit quits
    ban bans banned banning prohibit prohibited
    block blocks blocked blocking close closes closed closing shut shuts
    open opens opened opening reopen reopens reopened reopening
    free freed frees freeing release releases released refloat refloated refloats afloat
    sever severs severed cut cuts cutting
    land lands landed landing touchdown
    attack attacks attacked strike strikes struck assault
    ship ships vessel vessels
    agree agrees agreed agreement deal accord pact treaty
    talks negotiations negotiate negotiated meeting meet meets met summit
    troops soldiers forces army military
    plane aircraft jet airliner
    rescue rescues rescued rescuers rescuing saved
    trap traps trapped stuck stranded aground
    rebuild rebuilt restore restored restoration
"""
SAME: dict[str, str] = {
    word: line.split()[0] for line in _ALIKE.strip().splitlines() for word in line.split()
}
"""Words that news uses for one another of one event → the first of them. Only for comparing sentences
that share a date and a story: there "died" and "was killed" are the same news."""

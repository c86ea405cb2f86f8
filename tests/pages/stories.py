"""Stories for tests of the page: made up, of any size, the same every time."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from generator.model import (
    Account,
    Attestation,
    Card,
    Change,
    Cited,
    Difference,
    Edit,
    Event,
    Published,
    Quote,
    Report,
    Story,
    When,
)

OUTLETS = ("Harbour Post", "Example Wire", "The Northern Ledger", "Canal Gazette", "Radio Estuary")
HAPPENED = (
    "The ferry left the harbour with one engine",
    "Divers found the bow door open",
    "The owner said that the ship had passed every inspection",
    "Two ministers visited the families in the sports hall",
    "The court heard the first officer for six hours",
    "Salvage of the wreck began in calm weather",
    "The commission published its interim report",
    "Passengers described how the lights went out",
)
FIRST = date(2017, 11, 3)


def event(number: int, day: date, cards: tuple[Card, ...], *, key: bool = False) -> Event:
    """An event told by one to three of the reports, now and then with a quote or accounts that differ."""
    title = HAPPENED[number % len(HAPPENED)]
    tellers = tuple(dict.fromkeys(cards[(number + step) % len(cards)].id for step in range(1 + number % 3)))
    said = ("on Wednesday", "", f"on {day.day} {day:%B}")[number % 3]
    tail = f", officials told reporters {said}" if said else ", officials told reporters"
    sentence = f"{title}{tail}, and the search went on until nightfall, {number + 2} hours in all."
    attested = tuple(
        Attestation(teller, f"{'Once more: ' * place}{sentence}", 0, len(sentence), said)
        for place, teller in enumerate(tellers)
    )
    quotes = (Quote("We were told to stay where we were.", "a passenger", tellers[0]),)
    other = Quote("They told us to remain in place.", "a passenger", tellers[-1])
    accounts = tuple(Account(str(40 + place), teller) for place, teller in enumerate(tellers))
    return Event(
        id=f"{number:012x}",
        when=When.day(day),
        method=("resolved", "published", "stated")[number % 3],
        title=title,
        summary=sentence,
        attested=attested,
        importance=1 / (number + 1),
        key=key,
        verification="accounts differ" if number % 7 == 2 else "single source",
        independent=len(tellers),
        quotes=(Quote(quotes[0].text, quotes[0].speaker, tellers[0], (other,)),) if number % 5 == 1 else (),
        differences=(Difference("the number of dead", accounts),) if number % 7 == 2 else (),
        evidence="The sentences share the names Estuary and Marta K., and the day.",
    )


def card(number: int, day: date | None) -> Card:
    """A report; every fourth is a reprint of the one before it, every fifth has an inferred date."""
    known = Published(When.day(day), "front matter", "the date at its head", number % 5 == 4) if day else None
    return Card(
        id=f"c{number:011x}",
        path=f"content/report-{number}.md",
        title=f"{HAPPENED[(number * 3) % len(HAPPENED)]}, says the harbour master ({number})",
        outlet=OUTLETS[number % len(OUTLETS)],
        family="Estuary Press" if number % 5 in (0, 3) else "",
        url=f"https://news.example/{number}",
        published=known,
        bounds=None if known else When.span(FIRST, FIRST + timedelta(days=9)),
        duplicate_of=f"c{number - 1:011x}" if number % 4 == 3 else "",
        agency="Example Wire" if number % 6 == 1 else "",
        voice=f"v{number // 2}",
        language="en",
        tags=("shipping", "inquiry") if number % 2 else ("shipping",),
        why="It names the Estuary.",
    )


def story(events: int = 8, reports: int | None = None, *, slug: str = "ferry", title: str = "") -> Story:
    """A story of that many events over as many days and a few gaps; about half as many reports."""
    size = max(1, events // 2) if reports is None else reports
    cards = tuple(card(n, FIRST + timedelta(days=_day(2 * n)) if n % 9 != 8 else None) for n in range(size))
    made = tuple(
        event(n, FIRST + timedelta(days=_day(n)), cards, key=n % max(1, events // 6) == 0)
        for n in range(events)
    )
    summary = tuple(
        Cited(f"{HAPPENED[n]}, and the inquiry goes on.", (cards[n % size].id,))
        for n in range(min(3, events))
    )
    loose = Event("undated00000", None, "none", "A smell of fuel was reported", "", made[0].attested[:1])
    return Story(
        id=f"id-{slug}",
        slug=slug,
        title=title or "The loss of the ferry Estuary",
        cards=cards,
        events=made,
        undated=(loose,) if events > 4 else (),
        summary=summary if events > 1 else (),
        dek="A ferry sank in sight of the harbour; what was known, and when." if events > 1 else "",
        first=made[0].when.earliest if made[0].when else None,
        last=made[-1].when.latest if made[-1].when else None,
        independent=(size + 1) // 2,
        corrections=(
            Edit(
                "correct", (slug,), text="The ship was built in 1994.", by="MK", at="2018-02-01", why="A slip"
            ),
        )
        if events > 4
        else (),
    )


def log(given: Story) -> tuple[Change, ...]:
    """What changed in a story: it began, its last reports came in, one went."""
    opened = Change(FIRST, given.id, "opened", tuple(card.id for card in given.cards[:5]))
    added = Change(FIRST + timedelta(days=9), given.id, "added", tuple(card.id for card in given.cards[-2:]))
    left = Change(FIRST + timedelta(days=12), given.id, "left", ("gone",))
    merged = Change(FIRST + timedelta(days=14), given.id, "merged", ("the-estuary",))
    return opened, added, left, merged


def report(given: Card) -> Report:
    """The report of a card, in full."""
    return Report(
        given.id,
        given.path,
        given.title,
        ("The ferry left at six.", "It did not arrive."),
        given.published,
        outlet=given.outlet,
        url=given.url,
        language=given.language,
        publish="full",
        markup="## The night\n\nThe ferry **left** at six.\n\n| when | what |\n|---|---|\n| six | left |\n",
    )


RTL = "غادرت العبارة الميناء بمحرك واحد"
CJK = "渡轮在只有一台发动机工作的情况下离开港口，随后在港外沉没"
LONG = (
    "The "
    + "very " * 30
    + "long title of a report that nobody shortened, Donaudampfschifffahrtsgesellschaftskapitän"
)


def world() -> Story:
    """A story in several scripts, with a very long and a very short title, and no summary."""
    base = story(8, slug="world", title="渡轮")
    titles = (RTL, CJK, LONG, "Ship")
    languages = ("ar", "zh", "en", "")
    cards = tuple(
        _replaced(one, titles[n % 4], languages[n % 4])
        for n, one in enumerate((*base.cards, *base.cards[:0]))
    )
    events = tuple(_retold(one, titles[n % 4], cards[n % len(cards)].id) for n, one in enumerate(base.events))
    spans = (When.month(2017, 11), When.span(date(2017, 11, 20), date(2017, 11, 24)), When.year(2017))
    events = (*events, *(_placed(one, spans[n]) for n, one in enumerate(events[:3])))
    return Story(base.id, "world", base.title, cards, events, first=base.first, last=base.last)


def undated() -> Story:
    """A story of a report without outlet, address or date, and nothing that can be placed on a day."""
    base = story(6, slug="undated", title="The garden behind the lighthouse")
    alone = replace(card(0, None), outlet="", url="", tags=(), bounds=None)
    told = replace(base.undated[0], attested=(Attestation(alone.id, "It smelt of fuel.", 0, 17),))
    return replace(
        base, cards=(alone,), events=(), undated=(told,), summary=(), corrections=(), first=None, last=None
    )


def _day(number: int) -> int:
    """Days after the first: three events on some days, and a gap now and then."""
    return number * 2 // 3 + 12 * (number // 6) + (70 if number > 30 else 0)


def _replaced(given: Card, title: str, language: str) -> Card:
    return Card(given.id, given.path, title, given.outlet, published=given.published, language=language)


def _retold(given: Event, text: str, teller: str) -> Event:
    attested = (Attestation(teller, f"{text}.", 0, len(text)),)
    quotes = (Quote(text, "", teller),)
    return Event(given.id, given.when, "published", text, f"{text}.", attested, key=given.key, quotes=quotes)


def _placed(given: Event, when: When) -> Event:
    return Event(
        f"p{given.id[1:]}",
        when,
        "stated",
        given.title,
        "",
        given.attested,
        modality="planned",
        background=True,
    )

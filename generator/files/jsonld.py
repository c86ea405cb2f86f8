"""A Story → linked data for its page (schema.org): a LiveBlogPosting that cites the reports."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from generator.files import entries, links
from generator.files.text import clean
from generator.model import Card, Event, Masthead, Story

UPDATES = 20
"""Events told one by one: search engines show a few, and the page itself has all. The key events, then those
of the latest dates. Reports are cited for every event."""

# The site publishes the page and edits it; what stands on it was written by others. So the posting has
# the site as its publisher, an author only where the masthead names one, and every report is a citation
# with its own outlet and author.


def story(story: Story, masthead: Masthead, shown: Collection[str] | None = None) -> dict[str, object]:
    """The story as a page shows it; `shown` are the ids of the events on that page, all where None.

    Every report that attests one of them is cited. Events refer to reports by `@id`, so that each
    stands in the page once.
    """
    events = [e for e in (*story.events, *story.undated) if shown is None or e.id in shown]
    attesting = {a.report for event in events for a in event.attested}
    cards = {card.id: card for card in story.cards if card.id in attesting}
    days = entries.days(story.cards)
    publisher = _organization(masthead.title, masthead.base_url)
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "LiveBlogPosting",
            "url": links.link(links.story(story.slug), masthead, "../../"),
            "headline": story.title,
            "description": story.dek or " ".join(cited.text for cited in story.summary[:1]),
            "inLanguage": masthead.language,
            "datePublished": _iso(days[0] if days else None),
            "dateModified": _iso(entries.updated(story)),
            "coverageStartTime": _iso(story.first),
            "coverageEndTime": _iso(story.last),
            "publisher": publisher,
            "author": {"@type": "Person", "name": clean(masthead.author)} if masthead.author else None,
            "about": _known(
                {
                    "@type": "Event",
                    "name": story.title,
                    "startDate": _iso(story.first),
                    "endDate": _iso(story.last),
                }
            ),
            "liveBlogUpdate": [_update(event, cards) for event in _chosen(events)],
            "citation": [_citation(card) for card in cards.values()],
        }
    )


def _chosen(events: Sequence[Event]) -> list[Event]:
    """The events that are told, in their order on the page."""
    places = range(len(events))
    best = sorted(places, key=lambda place: (not (events[place].key or events[place].pinned), -place))
    return [events[place] for place in sorted(best[:UPDATES])]


def _update(event: Event, cards: Mapping[str, Card]) -> dict[str, object]:
    """An event. Its text only where it is a key event: the page has them all, and should stay light."""
    attesting = list(dict.fromkeys(a.report for a in event.attested if a.report in cards))
    days = entries.days(cards[report] for report in attesting)
    return _known(
        {
            "@type": "BlogPosting",
            "@id": f"#{event.id}",
            "headline": event.title,
            "articleBody": event.summary if event.key or event.pinned else None,
            "datePublished": _iso(days[0] if days else None),
            "temporalCoverage": event.when.edtf if event.when else None,
            "citation": [{"@id": f"#{report}"} for report in attesting],
        }
    )


def _citation(card: Card) -> dict[str, object]:
    return _known(
        {
            "@type": "NewsArticle",
            "@id": f"#{card.id}",
            "headline": card.title,
            "url": links.web(card.url),
            "datePublished": card.published.when.edtf.rstrip("~") if card.published else None,
            "publisher": _organization(card.outlet) if card.outlet else None,
            "author": {"@type": "Person", "name": clean(card.author)} if card.author else None,
        }
    )


def _organization(name: str, address: str = "") -> dict[str, object]:
    return _known({"@type": "Organization", "name": name, "url": address})


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _known(value: dict[str, object]) -> dict[str, object]:
    """What is known: nothing empty, and texts without what no file can hold."""
    return {key: clean(item) if isinstance(item, str) else item for key, item in value.items() if item}

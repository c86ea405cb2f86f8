"""Reports published in full → a page each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model import Masthead, Page, Report, Story
from generator.pages import addresses, events, reports
from generator.pages.passages import passage
from generator.pages.views import EventView, Link, ReportPageView


def pages(
    story: Story, full: Sequence[Report], shown: Mapping[str, EventView], masthead: Masthead
) -> Iterator[Page]:
    """The pages of a story's reports that are published in full. `shown` are its dated events."""
    if not full:
        return
    by_id = {card.id: card for card in story.cards}
    here = Link(story.title, addresses.index(addresses.story(story.slug)), len(story.events))
    told = events.by_report(story, shown)
    for report in full:
        card = by_id.get(report.id)
        if card is None:
            continue
        # Where there is Markdown, the first paragraph only says in which direction the text runs.
        texts = report.paragraphs[:1] if report.markup else report.paragraphs
        paragraphs = tuple(passage(text, report.language, masthead.language) for text in texts)
        head = passage(report.title, report.language, masthead.language)
        view = ReportPageView(
            report=reports.view(card, by_id, masthead.language),
            story=here,
            paragraphs=() if report.markup else paragraphs,
            markup=report.markup,
            lang=head.lang,
            dir=paragraphs[0].dir if paragraphs else head.dir,
            place=report.place,
            tags=tuple(Link(tag, addresses.index(addresses.tag(tag))) for tag in report.tags),
            events=tuple(told[report.id]),
        )
        yield Page(addresses.report(report), "report.html", report.title, view)

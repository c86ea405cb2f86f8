"""A saved HTML page → a report."""

from __future__ import annotations

from generator.model import Read, Source
from generator.reports import days, saved_page
from generator.reports.drafts import Draft
from generator.reports.evidence import Evidence
from generator.reports.finished import finish
from generator.reports.options import Options


def read(source: Source, options: Options) -> Read:
    """A page: one report. Raises BadSource where there is no text in it."""
    return finish([draft(source)], source, options)


def draft(source: Source, *, number: int = 0, url: str = "") -> Draft:
    """A report from a page; `url` is its address where that is known from outside of it."""
    page = saved_page.read(source)
    said = page.said
    stated = {
        "title": said.title,
        "outlet": said.outlet,
        "author": said.author,
        "url": said.url or url,
        "language": said.language,
        "place": said.place,
        "tags": ", ".join(said.tags),
        "updated": next((words for words, _ in said.updated), ""),
    }
    return Draft(
        page.paragraphs,
        {name: words for name, words in stated.items() if words},
        number=number,
        found=_dates(said.dates),
        removed=page.removed,
        cleaned=True,
    )


def _dates(told: tuple[tuple[str, str], ...]) -> tuple[Evidence, ...]:
    """The most telling date only: what a page says in lesser places is often of another thing on it."""
    for words, where in told:
        read = days.parse(words)
        if read:
            return (Evidence(read[0], "page", f"{words} ({where})"),)
    return ()

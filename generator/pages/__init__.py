"""Stories → which pages exist, and what each may show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Masthead, Page, Story
from generator.pages.views import IndexView, StoryView


@dataclass(frozen=True, slots=True)
class Options:
    """Which pages there are. Table `[pages]`."""

    per_page: int = 30
    """Stories on one page of the index."""


def plan(stories: Sequence[Story], masthead: Masthead, options: Options = Options()) -> tuple[Page, ...]:
    """Every page of the site, by address."""
    latest = sorted(stories, key=lambda s: (s.last or date.min, s.slug), reverse=True)
    return (
        Page("", "index.html", masthead.title, IndexView(tuple(latest))),
        *(Page(f"stories/{s.slug}/", "story.html", s.title, StoryView(s)) for s in latest),
    )

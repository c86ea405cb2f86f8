"""Stories → which pages exist, and what each may show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Brief, Masthead, Page, Story
from generator.pages.views import IndexView, StoryView


@dataclass(frozen=True, slots=True)
class Options:
    """Which pages there are. Table `[pages]`."""

    per_page: int = 30
    """Stories on one page of the index."""


def plan(story: Story, masthead: Masthead, options: Options = Options()) -> tuple[Page, ...]:
    """The pages of one story, by address. They depend on that story and on nothing else."""
    return (Page(f"stories/{story.slug}/", "story.html", story.title, StoryView(story)),)


def gather(briefs: Sequence[Brief], masthead: Masthead, options: Options = Options()) -> tuple[Page, ...]:
    """The pages that tell of many stories, by address."""
    latest = sorted(briefs, key=lambda s: (s.last or date.min, s.slug), reverse=True)
    return (Page("", "index.html", masthead.title, IndexView(tuple(latest))),)

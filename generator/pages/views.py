"""What each template may show: the contract with themes.

A template sees `page` (a Page), `view` (one of these) and `site` (the Masthead), and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Brief, Story


@dataclass(frozen=True, slots=True)
class IndexView:
    """`index.html`: the stories, latest first."""

    stories: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """`story.html`: one story."""

    story: Story

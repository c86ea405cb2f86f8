"""Reports from a line each: what the tests of telling share."""

from __future__ import annotations

from generator import mentions
from generator.model import Duplicate, Editorial, Group, Published, Report, Shelf, Story, When
from generator.stories import tell


def report(
    key: str, published: str, text: str, *, outlet: str = "", title: str = "", agency: str = ""
) -> Report:
    """A report whose paragraphs are the lines of `text`; undated where `published` is empty."""
    known = Published(When.parse(published), "front matter", published) if published else None
    paragraphs = tuple(line.strip() for line in text.strip().splitlines() if line.strip())
    return Report(key, f"content/{key}.md", title, paragraphs, known, outlet=outlet or key, agency=agency)


def story(
    *reports: Report, duplicates: tuple[Duplicate, ...] = (), editorial: Editorial = Editorial()
) -> Story:
    """The story that the reports tell, their dates read as in a build."""
    readings = [mentions.find(r) for r in reports]
    group = Group("s", tuple(sorted(r.id for r in reports)))
    return tell(Shelf("s", "s"), reports, readings, group, duplicates, editorial)

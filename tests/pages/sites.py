"""Made-up stories as a whole site, in memory or in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from generator import changes, files, pages, themes
from generator.files import search, sitemap, stubs
from generator.model import Brief, Change, File, Masthead, Story
from generator.pages import Planned, rosters
from generator.pages.listed import AtHand
from generator.pages.rosters import Roster
from generator.themes import Theme
from tests.pages import stories

SITE = Masthead(
    "The Estuary Record", "https://estuary.example/news/", "What happened on the water, and who says so."
)

KINDS = {
    "index": "index.html",
    "story": "stories/ferry/index.html",
    "newest first": "stories/ferry/latest/index.html",
    "log of a story": "stories/ferry/changes/index.html",
    "long story": "stories/long/index.html",
    "month of a story": "stories/long/2017-11/index.html",
    "reports of a story": "stories/long/reports/index.html",
    "one event": "stories/one/index.html",
    "many scripts": "stories/world/index.html",
    "no dates": "stories/undated/index.html",
    "brief": "brief/index.html",
    "outlets": "outlets/index.html",
    "outlet": "outlets/harbour-post/index.html",
    "days": "days/index.html",
    "year": "days/2017/index.html",
    "month": "days/2017/11/index.html",
    "tags": "tags/index.html",
    "tag": "tags/shipping/index.html",
    "report": "reports/report-0/index.html",
    "changes": "changes/index.html",
    "search": "search/index.html",
    "lost": "404.html",
}
"""A page of every kind, by its file."""


def every(long: int = 800) -> list[Story]:
    """Stories of all sizes: enough for a page of every kind."""
    told = stories.story(8)
    introduction = "# Before\n\nWhat *went* before."
    return [
        replace(told, changes=stories.log(told), introduction=introduction),
        stories.story(50, slug="fifty"),
        stories.story(long, slug="long", title="The dredging of the outer channel"),
        stories.story(1, slug="one", title="Harbour dues rise"),
        stories.world(),
        stories.undated(),
    ]


def made(
    some: Sequence[Story], site: Masthead = SITE, theme: str = "default", in_full: str = ""
) -> tuple[File, ...]:
    """Every file of a site of these stories; the reports of the story `in_full` have pages of their own."""
    found = themes.find(theme, Path("nowhere"))
    written: list[File] = []
    for story in some:
        reports = [stories.report(card) for card in story.cards] if story.slug == in_full else []
        planned = pages.plan(story, site, reports=reports)
        written += files.render(story, planned, site, found)
        written += files.downloads(story, site, found)
    log = [change for story in some for change in story.changes]
    return (*written, *gathered([story.brief for story in some], site, found, log, written))


def gathered(
    briefs: Sequence[Brief],
    site: Masthead,
    theme: Theme,
    log: Sequence[Change] = (),
    written: Sequence[File] = (),
) -> list[File]:
    """The files that tell of many stories; `written` are those of the stories."""
    planned = planned_of(briefs, site, log)
    known = [stubs.of(brief) for brief in briefs]
    paths = [*(page.path for page in planned), *(file.path for file in written)]
    made = [*files.pages_of([page.page for page in planned], site, theme), *files.assets(theme)]
    days = {stub.slug: stub.updated for stub in known}
    return [*made, *files.gather(known, site, theme), *sitemap.files(sitemap.pages(paths), days, site)]


def planned_of(briefs: Sequence[Brief], site: Masthead, log: Sequence[Change] = ()) -> tuple[Planned, ...]:
    """The pages that tell of many stories."""
    shown, told = AtHand.of(briefs, site), changes.lines_of(changes.write(log))
    lists = pages.gather(rosters.changed(Roster(), shown.rows, ()).roster, shown, site, log=told)
    return tuple(page for some in lists.values() for page in some)


def write(folder: Path, some: Sequence[Story], in_full: str = "") -> None:
    """The same in a folder, with an index for its search."""
    files_of = made(some, in_full=in_full)
    for file in (*files_of, *search.index(files_of).files):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)

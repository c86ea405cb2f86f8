"""`content/stories/<slug>.md` → what an editor says of a story: title, summary, introduction, events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from msgspec import Struct, field
from msgspec.structs import replace

from generator import front_matter
from generator.model import Editorial, Shelf, Source
from generator.problems import BadSource, Problem

FOLDER = "content/stories/"
_KEYS = ("title", "summary", "pinned", "hidden")


class Introductions(Struct, frozen=True):
    """What editors say of stories, by slug, and what was wrong with some files."""

    by_slug: Mapping[str, Editorial] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def introduced(sources: Sequence[Source]) -> Introductions:
    """Read every story file; the slug is the file's name."""
    made: dict[str, Editorial] = {}
    problems: list[Problem] = []
    for source in sorted(sources, key=lambda s: s.path):
        slug = PurePosixPath(source.path).stem
        try:
            made[slug] = _read(slug, source.data.decode("utf-8-sig"))
        except UnicodeDecodeError:
            problems.append(Problem(source.path, 0, "not UTF-8 text", "save it as UTF-8"))
        except BadSource as bad:
            problems.append(Problem(source.path, bad.line, bad.message, bad.hint))
    return Introductions(made, tuple(problems))


def editorial(shelf: Shelf, by_edits: Mapping[str, Editorial], told: Introductions) -> Editorial:
    """What is said of one story in its file (which may bear a former slug) and by edits (by story id)."""
    edits = by_edits.get(shelf.id, Editorial(slug=shelf.slug))
    file = next((told.by_slug[slug] for slug in (shelf.slug, *shelf.aliases) if slug in told.by_slug), edits)
    if file is edits:
        return edits
    return replace(
        file,
        title=file.title or edits.title,
        pinned=(*file.pinned, *edits.pinned),
        hidden=(*file.hidden, *edits.hidden),
        edits=edits.edits,
    )


def orphans(told: Introductions, shelves: Sequence[Shelf]) -> tuple[Problem, ...]:
    """The story files whose story is not there."""
    known = {slug for shelf in shelves for slug in (shelf.slug, *shelf.aliases)}
    return tuple(
        Problem(
            f"{FOLDER}{slug}.md", 0, "there is no story of this name", "rename the file to a story's slug"
        )
        for slug in sorted(told.by_slug)
        if slug not in known
    )


def _read(slug: str, text: str) -> Editorial:
    """The front matter, and the introduction in Markdown below it. Raises BadSource."""
    parted = front_matter.split("\n".join(text.splitlines()))
    for key in parted.keys:
        if key.name not in _KEYS:
            hint = "the keys are " + ", ".join(_KEYS)
            raise BadSource(f"unknown key {key.name!r}", line=key.line, hint=hint)
    told = {key.name: key.values for key in parted.keys}
    title, summary = (", ".join(told.get(name, ())) for name in ("title", "summary"))
    pinned, hidden = (told.get(name, ()) for name in ("pinned", "hidden"))
    return Editorial(slug, title, summary, parted.body.strip(), pinned, hidden)

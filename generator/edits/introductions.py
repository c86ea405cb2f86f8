"""`content/stories/<slug>.md` → what an editor says of a story: title, summary, introduction, events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

import yaml

from generator.model import Editorial, Shelf, Source
from generator.problems import Problem

FOLDER = "content/stories/"
_KEYS = ("title", "summary", "pinned", "hidden")


@dataclass(frozen=True, slots=True)
class Introductions:
    """What editors say of stories, by slug, and what was wrong with some files."""

    by_slug: Mapping[str, Editorial] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


class _Unknown(Exception):
    """What stands in the front matter of a story file and is not one of its keys."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


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
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 2 if error.problem_mark else 0
            problems.append(Problem(source.path, line, f"the front matter is not YAML: {error.problem}"))
        except _Unknown as unknown:
            hint = "the keys are " + ", ".join(_KEYS)
            problems.append(Problem(source.path, unknown.line, str(unknown), hint))
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
    """Front matter between two lines of `---`, and the introduction in Markdown."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != "---":
        return Editorial(slug=slug, introduction=text.strip())
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), len(lines))
    told = yaml.safe_load("\n".join(lines[1:end])) or {}
    if not isinstance(told, dict):
        raise _Unknown("expected keys and values in the front matter", 1)
    for key in told:
        if key not in _KEYS:
            line = next((n for n, line in enumerate(lines, 1) if line.lstrip("'\" ").startswith(str(key))), 1)
            raise _Unknown(f"unknown key {key!r}", line)
    pinned, hidden = (tuple(map(str, told.get(key) or ())) for key in ("pinned", "hidden"))
    title, summary = (str(told.get(key) or "") for key in ("title", "summary"))
    return Editorial(slug, title, summary, "\n".join(lines[end + 1 :]).strip(), pinned, hidden)

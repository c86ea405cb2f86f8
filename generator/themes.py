"""A theme's name → its folders, nearest first."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from generator import digest
from generator.problems import Abort, Problem

BUNDLED = (Path(__file__).parent / "themes", Path(__file__).parent.parent / "themes")
"""Where our own themes lie: inside an installed package, or at the top of a checkout."""

OWN = "theme"
"""The folder of a site that overrides single files of its theme."""


class Theme(Struct, frozen=True):
    """A theme: its folders, nearest first; a file in a nearer one stands for the same file further on.

    `digest` is that of every file in them: it says whether two themes are the same. `cache` is a folder
    for what is made of it once, such as compiled templates, or None. `looks` are the digests of all that a
    page depends on, by its template; under no name, of all that every page does.
    """

    name: str
    folders: tuple[Path, ...]
    digest: str = ""
    cache: Path | None = None
    looks: tuple[tuple[str, str], ...] = ()

    def __hash__(self) -> int:
        return hash(self.digest)  # every page asks for its environment by the theme

    def look(self, *templates: str) -> str:
        """The digest of all that pages by those templates depend on: another edit of the theme is none of
        theirs."""
        known = dict(self.looks)
        return digest.digest([known.get(name, self.digest) for name in ("", *templates)])

    def files(self, folder: str) -> dict[str, Path]:
        """The files in that folder of the theme, by their names below it, nearest first."""
        found: dict[str, Path] = {}
        for place in self.folders:
            for path in _walk(place / folder):
                found.setdefault(path.relative_to(place / folder).as_posix(), path)
        return dict(sorted(found.items()))


def find(name: str, root: Path, cache: Path | None = None) -> Theme:
    """The theme of that name, for the site at `root`: the site's own `theme/` folder, the theme, and those
    that it extends. Raises Abort for a theme that there is not, or that extends itself."""
    folders = [root / OWN] if (root / OWN).is_dir() else []
    wanted: str | None = name
    seen: list[str] = []
    while wanted:
        if wanted in seen:
            raise Abort(_wrong(f"the theme {wanted!r} extends itself", "end the circle in its theme.toml"))
        seen.append(wanted)
        folder = _folder(wanted, root)
        folders.append(folder)
        wanted = _extends(folder)
    files = [(path.relative_to(at).as_posix(), path.read_bytes()) for at in folders for path in _walk(at)]
    return Theme(name, tuple(folders), digest.digest(files), cache, tuple(_looks(files)))


def listed(theme: Theme) -> dict[str, Path]:
    """The files that a site may take over: templates by name, assets with their folder."""
    assets = {f"assets/{name}": path for name, path in theme.files("assets").items()}
    return theme.files("templates") | assets


def eject(template: str, theme: Theme, root: Path) -> Path:
    """Copy one file of the theme into the site's `theme/` folder, to be changed there; where it now lies.

    `template` is a name as `listed`. Raises Abort where there is no such file, or the site has it already.
    """
    known = listed(theme)
    if template not in known:
        hint = _nearest(template, known)
        raise Abort(Problem(template, 0, f"the theme {theme.name!r} has no such file", hint, "error"))
    target = root / OWN / (template if template.startswith("assets/") else f"templates/{template}")
    if target.exists():
        place = target.relative_to(root).as_posix()
        raise Abort(
            Problem(place, 0, "the site has this file already", "edit it, or remove it first", "error")
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(known[template].read_bytes())
    return target


def _nearest(name: str, known: Iterable[str]) -> str:
    import difflib  # only a mistake pays for it

    close = difflib.get_close_matches(name, list(known), 1)
    return f"did you mean {close[0]}?" if close else "see `dateline theme list`"


def _folder(name: str, root: Path) -> Path:
    places = (root / "themes", *BUNDLED)
    for place in places:
        if (place / name / "theme.toml").is_file() or (place / name / "templates").is_dir():
            return place / name
    known = sorted({path.parent.name for place in places for path in place.glob("*/theme.toml")})
    raise Abort(_wrong(f"no theme {name!r}", f"known are {', '.join(known)}"))


def _extends(folder: Path) -> str | None:
    """The theme that this one extends, by its `theme.toml`."""
    path = folder / "theme.toml"
    if not path.is_file():
        return None
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8")).get("extends")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        where = f"themes/{folder.name}/theme.toml"
        raise Abort(Problem(where, 0, f"not TOML: {error}", 'write extends = "default"', "error")) from error
    return told if isinstance(told, str) else None


def _looks(files: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    """Template → digest of it and of all that it names, in every folder; then of what is no template."""
    templates: dict[str, list[bytes]] = {}
    for path, data in files:
        if path.startswith(_TEMPLATES):
            templates.setdefault(path.removeprefix(_TEMPLATES), []).append(data)
    yield "", digest.digest([file for file in files if not file[0].startswith(_TEMPLATES)])
    for name in sorted(templates):
        yield name, digest.digest([(used, templates[used]) for used in sorted(_used(name, templates))])


def _used(name: str, templates: Mapping[str, Sequence[bytes]]) -> set[str]:
    """The template and those that it extends, includes or imports; all, where one of them is not named."""
    found, wanted = set[str](), [name]
    while wanted:
        here = wanted.pop()
        if here in found:
            continue
        found.add(here)
        for text in templates[here]:
            for tag in _USING.findall(text):
                plain = _NAMED.fullmatch(tag)
                if not plain:
                    return {*templates}
                named = plain[1].decode("utf-8", "replace")
                known = named if named in templates else named.partition("/")[2]  # "default/base.html"
                wanted += [known] if known in templates else []
    return found


_TEMPLATES = "templates/"
_USING = re.compile(rb"\{%[-+]?\s*(?:extends|include|import|from)\b(.*?)[-+]?%\}", re.DOTALL)
_NAMED = re.compile(rb"""\s*["']([^"'\\]*)["'](?!.*\b(?:and|or|if)\b)[\w\s,]*""", re.DOTALL)
"""A template by its name: not one of several, nor one whose name is made of parts."""


def _walk(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("."))


def _wrong(message: str, hint: str) -> Problem:
    return Problem("dateline.toml", 0, message, hint, "error")

"""A theme's name → its folders, nearest first."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterable, Iterator, Sequence
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
    for compiled templates, or None.
    """

    name: str
    folders: tuple[Path, ...]
    digest: str = ""
    cache: Path | None = None

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
    return Theme(name, tuple(folders), _digest(folders), cache)


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
    shutil.copyfile(known[template], target)
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


def _digest(folders: Sequence[Path]) -> str:
    return digest.digest(
        [
            (path.relative_to(folder).as_posix(), path.read_bytes())
            for folder in folders
            for path in sorted(_walk(folder))
        ]
    )


def _walk(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("."))


def _wrong(message: str, hint: str) -> Problem:
    return Problem("dateline.toml", 0, message, hint, "error")

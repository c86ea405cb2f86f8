"""The content folder → Sources."""

from __future__ import annotations

from collections.abc import Container, Mapping
from pathlib import Path

from generator import stamps
from generator.model import Source
from generator.problems import BadSource

CONTENT = "content"
OWN = ("content/stories/", "content/stories.lock", "content/edits.toml", "content/stories.log")
"""What lies in the content folder and is not a report: the editor's files and the ledger."""

BESIDE = (
    *(".avif", ".bmp", ".gif", ".heic", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp"),
    *(".aac", ".flac", ".m4a", ".mp3", ".ogg", ".opus", ".wav"),
    *(".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpg", ".webm"),
    *(".css", ".js", ".map", ".mjs", ".eot", ".otf", ".ttf", ".woff", ".woff2"),
    *(".bak", ".canvas", ".lnk", ".swp", ".tmp", ".url", ".webloc"),
    *("/desktop.ini", "/thumbs.db"),
)
"""What lies beside reports and holds none: pictures, sound and films that notes show, the parts of saved
pages, shortcuts, and what editing programs and desktops leave. Passed over in silence, and never opened."""


def find(root: Path) -> dict[str, stamps.Stamp]:
    """Path → stamp of every file below `root/content` that may hold reports, by path."""
    return among(stamps.walk(str(root), CONTENT, bound=True))


def among(found: Mapping[str, stamps.Stamp]) -> dict[str, stamps.Stamp]:
    """Those of the files that may hold reports: in the content folder, and neither the editor's own, nor
    hidden, nor the back-up of an editing program, nor set apart by `_`, nor what lies beside reports. Of
    links that lead out of the site all are kept, for `load` to say so."""
    return {path: found[path] for path in sorted(path for path in found if holds(path, found))}


def holds(path: str, found: Mapping[str, stamps.Stamp]) -> bool:
    """Whether one of the files may hold reports."""
    return (
        path.startswith(f"{CONTENT}/")
        and (found[path][0] == stamps.OUTSIDE or not path.startswith(OWN))
        and path[-1] not in "~#"
        and "/_" not in path
        and not path.lower().endswith(BESIDE)
        and not ("_files/" in path and _is_part_of_page(path, found))
    )


def is_beside(path: str) -> bool:
    """Whether it lies in the content folder, where it is not the editor's own: what then holds no reports is
    of no use to anything."""
    return path.startswith(f"{CONTENT}/") and not path.startswith(OWN)


def parts(path: str, found: Mapping[str, stamps.Stamp]) -> tuple[str, ...]:
    """Those of the files that may hold reports unless the page at that path is there, which a browser saved
    with them."""
    name, _, kind = path.rpartition(".")
    inside = (part for part in found if part.startswith(f"{name}_files/")) if kind in ("html", "htm") else ()
    return tuple(part for part in inside if holds(part, {part: found[part]}))


def _is_part_of_page(path: str, found: Container[str]) -> bool:
    """Whether it lies in the folder that a browser saved beside a page: `Title_files` by `Title.html`."""
    page = path.partition("_files/")[0]
    return f"{page}.html" in found or f"{page}.htm" in found


def load(root: Path, path: str) -> Source:
    """A source with its content. Raises OSError, and BadSource for a link that leads out of the site."""
    if stamps.leads_out(str(root), path):
        message = "this link leads out of the site, and is not followed"
        raise BadSource(message, hint=f"put what it leads to into {CONTENT}/ in its place")
    return Source(path, (root / path).read_bytes())


def editorial(root: Path) -> tuple[Source, ...]:
    """The editor's files below `root/content`, by path: the ledger, the edits, the story files. Links that
    lead out of the site are none of them."""
    top, folder = str(root), f"{CONTENT}/stories"
    told = () if stamps.leads_out(top, folder) else stamps.walk(top, folder, bound=True)
    files = (path for path in OWN if not path.endswith("/") and (root / path).is_file())
    own = sorted((*files, *(path for path in told if path.endswith(".md"))))
    return tuple(load(root, path) for path in own if not stamps.leads_out(top, path))

"""Names → addresses below the site, and the links out of it that are safe to follow."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from generator import digest
from generator.model import Report
from generator.problems import Abort, Problem

SCHEMES = ("http", "https", "mailto")

_UNSAFE = re.compile(r"""[\s\x00-\x1f<>"]""")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


class Addressed(Protocol):
    """A page, be it made or only planned."""

    @property
    def url(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def title(self) -> str: ...


P = TypeVar("P", bound=Addressed)


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """A name as part of an address: letters and digits of any script, lower case, joined by hyphens.

    Names that differ only in case, accents or punctuation share an address, on purpose: they are one
    outlet, one tag.
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    made = _BETWEEN_WORDS.sub("-", unicodedata.normalize("NFC", bare).casefold()).strip("-")[:80].strip("-")
    return made or digest.short(name)


def story(slug: str, part: str = "") -> str:
    """The folder of a story, or of one of its parts."""
    return f"stories/{slug}/{part}/" if part else f"stories/{slug}/"


def outlet(name: str) -> str:
    return f"outlets/{slug(name)}/" if name else ""


def tag(name: str) -> str:
    return f"tags/{slug(name)}/"


def month(told: str) -> str:
    """`2017-11` → `days/2017/11/`."""
    return f"days/{told[:4]}/{told[5:]}/"


def report(given: Report) -> str:
    """The folder of a report that is published in full: by its own slug, else by its file's name."""
    place, _, number = given.path.partition("#")
    stem = place.rpartition("/")[2].partition(".")[0]
    return f"reports/{slug(given.slug or (f'{stem}-{number}' if number else stem))}/"


def index(folder: str, place: str = "") -> str:
    """The file of a folder's page, for links that also work from disk."""
    return f"{folder}index.html#{place}" if place else f"{folder}index.html"


def web(address: str) -> str:
    """The address, if it may be followed from a page: http, https or mailto; else empty."""
    bare = address.strip()
    if _UNSAFE.search(bare):
        return ""
    try:
        parts = urlsplit(bare)
        known = parts.scheme.lower() in SCHEMES and bool(parts.hostname or parts.scheme.lower() == "mailto")
    except ValueError:
        return ""
    return bare if known else ""


def host(address: str) -> str:
    """The host of a web address, without `www.`; empty where it has none."""
    return (urlsplit(web(address)).hostname or "").removeprefix("www.")


def distinct(pages: Iterable[P]) -> tuple[P, ...]:
    """The pages, if no two want one address. Addresses that differ only in case are the same folder on
    some disks. Raises Abort."""
    taken: dict[str, P] = {}
    for page in pages:
        other = taken.setdefault(page.path.casefold(), page)
        if other is not page:
            message = f'two pages want the address {page.url}: "{other.title}" and "{page.title}"'
            raise Abort(Problem("content", 0, message, "give one of them another `slug:`", "error"))
    return tuple(taken.values())

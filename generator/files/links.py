"""Places of the site → links to them: whole ones where the site's address is known, else relative ones."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urlsplit

from generator.model import Masthead


def link(path: str, masthead: Masthead, root: str) -> str:
    """A link to a file or folder below the site.

    `root` is the way from the file that holds the link up to the site's folder ("../../"). A relative
    link names the page's file, so that it works from disk too.
    """
    path, _, place = path.partition("#")
    if not masthead.base_url and (path.endswith("/") or not path):
        path += "index.html"
    return (masthead.base_url or root) + quote(path) + (f"#{quote(place)}" if place else "")


def story(slug: str, part: str = "") -> str:
    """The folder of a story, or a file or place in it."""
    return f"stories/{slug}/{part}"


@lru_cache(maxsize=4096)  # a report's address stands in every file of its story
def web(address: str) -> str:
    """The address if it is one of the web, else empty: no `javascript:` in a feed."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    whole = parts.scheme.lower() in ("http", "https") and parts.netloc
    return quote(parts.geturl(), safe="!#$%&'()*+,/:;=?@[]~") if whole else ""

"""An address → what of it stays the same, and the day that it names."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ito|cmpid|smid|partner|ref|source)=", re.IGNORECASE
)
_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {m: n for n, m in enumerate(_SHORT, 1)}
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_PATHS = (
    # /2017/11/30/, /2017/nov/30/, /2017-11-30-title, /2017_11_30
    re.compile(rf"(?<!\d){_YEAR}[/_-](?P<m>\d\d?|[a-z]{{3,9}})[/_-](?P<d>\d\d?)(?!\d)", re.IGNORECASE),
    # /20171130/, title-20171130.html
    re.compile(rf"(?<!\d){_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
)
_COARSE = re.compile(rf"/{_YEAR}[/_-](?P<m>\d\d?|[a-z]{{3,9}})(?![^\W_])", re.IGNORECASE)


def is_web(text: str) -> bool:
    """Whether the whole text is an address on the web."""
    return text.startswith(("http://", "https://")) and len(text) > 10 and not re.search(r"[\s<>\"]", text)


def country(url: str) -> str:
    """The last part of the host's name: "uk"; empty where there is none."""
    return site(url).rpartition(".")[2]


def site(url: str) -> str:
    """The name of the host, as people write it: "post.example"; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def canonical(url: str) -> str:
    """The address without what only tracks readers, for telling the same report again."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = "&".join(p for p in parts.query.split("&") if p and not _TRACKING.match(p))
    path = parts.path.rstrip("/")
    return parts.netloc.lower().removeprefix("www.") + path + (f"?{query}" if query else "")


def path(url: str) -> str:
    """What follows the host: a day in a host's name says nothing."""
    return "/" + url.partition("://")[2].partition("/")[2]


def day(address: str) -> date | None:
    """The day that an address or a file's name tells ("/2017/11/30/", "2017-11-30-title")."""
    if "archive" in address.rpartition("/")[2]:
        return None  # the day is that of the archive's first entry
    for form in _PATHS:
        for told in form.finditer(address):
            try:
                return date(int(told["y"]), month(told["m"]), int(told["d"]))
            except ValueError:
                continue
    return None


def year_and_month(address: str) -> tuple[int, int] | None:
    """Year and month where an address tells no day ("/2017/11/title")."""
    told = _COARSE.search(address)
    if not told:
        return None
    number = month(told["m"])
    return (int(told["y"]), number) if 1 <= number <= 12 else None


def month(word: str) -> int:
    """1 to 12; 0 for what is no month."""
    return int(word) if word.isdecimal() else _MONTHS.get(word[:3].lower(), 0)

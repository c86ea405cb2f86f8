"""Addresses and file names."""

from __future__ import annotations

import pytest

from generator.reports import urls


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("/news/2017/11/30/bridge", "2017-11-30"),
        ("/2017/nov/30/bridge", "2017-11-30"),
        ("/story/2017-11-30/bridge", "2017-11-30"),
        ("/bridge-20171130.html", "2017-11-30"),
        ("2017-11-30-bridge", "2017-11-30"),
        ("2017_11_30 bridge", "2017-11-30"),
        ("/2017/13/45/bridge", None),
        ("/id/120171130123", None),
        ("/2017_11_01_archive.html", None),
        ("/bridge", None),
    ],
)
def test_days(address: str, day: str | None) -> None:
    found = urls.day(address)
    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/2017/11/bridge", (2017, 11)),
        ("/2017_11_01_archive.html", (2017, 11)),
        ("/2017/1130/x", None),
        ("/17/11/x", None),
    ],
)
def test_months(address: str, told: tuple[int, int] | None) -> None:
    assert urls.year_and_month(address) == told


def test_what_only_tracks_readers_makes_no_other_address() -> None:
    same = {
        "https://www.post.example/bridge?utm_source=a&id=3#top",
        "http://post.example/bridge/?id=3",
        "https://POST.example/bridge?id=3&fbclid=x",
    }
    assert {urls.canonical(url) for url in same} == {"post.example/bridge?id=3"}
    assert urls.canonical("https://post.example/bridge?id=4") != urls.canonical(
        "https://post.example/bridge?id=3"
    )


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "ftp://x.example", "https://", "https://a b", "text"]
)
def test_what_is_no_address_on_the_web(text: str) -> None:
    assert not urls.is_web(text)

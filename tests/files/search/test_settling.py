"""Pagefind's files come out the same, whatever order it had them in."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.files.search import cbor, settling
from generator.model import File

LEAD = b"pagefind_dcd"


def bundle(*, turned: bool) -> list[File]:
    """An index with two filters, as two runs of Pagefind lay them out."""
    way = -1 if turned else 1
    names = ("en_1", "en_2") if turned else ("en_3", "en_4")
    values: list[cbor.Value] = [["Example Wire", [0, 2]], ["Harbour Post", [1]]]
    years: list[cbor.Value] = [["2017", [0, 1, 2]]]
    filters: list[cbor.Value] = [["outlet", names[0]], ["year", names[1]]]
    meta: cbor.Value = ["1.5.2", [["en_9", 4]], [["a", "z", "en_8"]], filters[::way], [], ["title"]]
    hash_ = "en_aaaaaaaaaa" if turned else "en_bbbbbbbbbb"
    entry = {"version": "1.5.2", "languages": {"en": {"hash": hash_, "page_count": 3}}}
    return [
        packed(f"pagefind/filter/{names[0]}.pf_filter", ["outlet", values[::way]]),
        packed(f"pagefind/filter/{names[1]}.pf_filter", ["year", years]),
        packed(f"pagefind/pagefind.{hash_}.pf_meta", meta),
        File("pagefind/pagefind-entry.json", json.dumps(entry).encode()),
        File("pagefind/pagefind.js", b"export {}"),
    ][::way]


def test_the_order_does_not_matter() -> None:
    made = settling.settled(bundle(turned=False))
    assert made == settling.settled(bundle(turned=True))
    assert [file.path for file in made] == sorted(file.path for file in made)


def test_names_lead_from_the_entry_to_the_filters() -> None:
    made = {file.path: file.data for file in settling.settled(bundle(turned=True))}
    entry = json.loads(made["pagefind/pagefind-entry.json"])
    meta = unpacked(made[f"pagefind/pagefind.{entry['languages']['en']['hash']}.pf_meta"])
    assert isinstance(meta, list)
    filters = meta[3]
    assert isinstance(filters, list)
    found = [
        unpacked(made[f"pagefind/filter/{name[1]}.pf_filter"]) for name in filters if isinstance(name, list)
    ]
    assert found == [
        ["outlet", [["Example Wire", [0, 2]], ["Harbour Post", [1]]]],
        ["year", [["2017", [0, 1, 2]]]],
    ]


BROKEN = [b"", b"\x1f\x8b", gzip.compress(b"other", mtime=0), gzip.compress(LEAD + b"\xf5", mtime=0)]


@pytest.mark.parametrize("broken", BROKEN, ids=["empty", "cut", "other", "no map"])
def test_another_layout_is_left_as_it_is(broken: bytes) -> None:
    given = [*bundle(turned=False), File("pagefind/filter/en_5.pf_filter", broken)]
    assert settling.settled(given) == tuple(sorted(given, key=lambda file: file.path))


@given(st.binary(max_size=200_000))
def test_packed_is_gzip(data: bytes) -> None:
    assert gzip.decompress(settling.packed(data)) == data


def packed(path: str, value: cbor.Value) -> File:
    return File(path, gzip.compress(LEAD + cbor.write(value)))


def unpacked(data: bytes) -> cbor.Value:
    return cbor.read(gzip.decompress(data).removeprefix(LEAD))

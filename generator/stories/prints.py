"""A text → its fingerprints: what of it would be found again in a reprint."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Sequence
from zlib import crc32

RUN = 5
"""Words in a row that make a fingerprint: an edit of one word spoils five of them at most."""

MOST = 400
"""Fingerprints kept of a text: the lowest, which are the same in a copy."""

_ANCHOR = 7


def prints(low: Sequence[str]) -> bytes:
    """The fingerprints of a text, given its words in lower case: in order, four bytes each.

    A fingerprint is the checksum of a run of words, taken wherever a run begins with a word of seven
    letters or more: about a quarter of all runs, chosen by what they say, so that the same passage
    gives the same fingerprints wherever it stands (content-defined sampling; Manber, "Finding similar
    files in a large file system", 1994).
    """
    joined = " ".join
    lengths = enumerate(map(len, low[: 1 - RUN]))
    runs = [joined(low[at : at + RUN]) for at, length in lengths if length >= _ANCHOR]
    marks = set(map(crc32, map(str.encode, runs)))
    kept = sorted(marks)[:MOST]
    return struct.pack(f"<{len(kept)}I", *kept)


def unpacked(marks: bytes) -> tuple[int, ...]:
    """The fingerprints as numbers, in order."""
    return struct.unpack(f"<{len(marks) // 4}I", marks)


def contained(one: Sequence[int], other: Sequence[int]) -> tuple[float, int]:
    """The part of the shorter text that stands in the other, and the number of fingerprints that say so,
    given those of both in order, each once.

    Of a long text only the lowest fingerprints are known: the other's higher ones say nothing.
    """
    limit = min(some[-1] if len(some) >= MOST else 1 << 32 for some in (one, other))
    first, second = one[: bisect_right(one, limit)], other[: bisect_right(other, limit)]
    shared = len(set(first).intersection(second))
    return shared / (min(len(first), len(second)) or 1), shared

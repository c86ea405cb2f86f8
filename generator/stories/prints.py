"""A text → its fingerprints: what of it would be found again in a reprint."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from zlib import crc32

RUN = 5
"""Words in a row that make a fingerprint: an edit of one word spoils five of them at most."""

MOST = 400
"""Fingerprints kept of a text: the lowest, which are the same in a copy."""

_ANCHOR = 7


def prints(low: Sequence[str]) -> bytes:
    """The fingerprints of a text, given its words in lower case: four bytes each, as they first stand there;
    of a long text, in order.

    A fingerprint is the checksum of a run of words, taken wherever a run begins with a word of seven
    letters or more: about a quarter of all runs, chosen by what they say, so that the same passage
    gives the same fingerprints wherever it stands (content-defined sampling; Manber, "Finding similar
    files in a large file system", 1994).
    """
    joined = " ".join
    marks = dict.fromkeys(
        crc32(joined(low[at : at + RUN]).encode())
        for at, word in enumerate(low[: 1 - RUN])
        if len(word) >= _ANCHOR
    )
    kept = sorted(marks)[:MOST] if len(marks) > MOST else marks
    return struct.pack(f"<{len(kept)}I", *kept)


def unpacked(marks: bytes) -> tuple[int, ...]:
    """The fingerprints as numbers."""
    return struct.unpack(f"<{len(marks) // 4}I", marks)


def contained(one: Sequence[int], other: Sequence[int]) -> tuple[float, int]:
    """The part of the shorter text that stands in the other, and the number of fingerprints that say so,
    given those of both, each once.

    Of a long text only the lowest fingerprints are known: the other's higher ones say nothing.
    """
    first, second = set(one), set(other)
    if len(first) >= MOST or len(second) >= MOST:
        limit = min(max(some) for some in (first, second) if len(some) >= MOST)
        first = {mark for mark in first if mark <= limit}
        second = {mark for mark in second if mark <= limit}
    shared = len(first & second)
    return shared / (min(len(first), len(second)) or 1), shared

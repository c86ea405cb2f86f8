"""A text → its fingerprints: what of it would be found again in a reprint."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from zlib import crc32

from generator.stories.words import WORD

RUN = 5
"""Words in a row that make a fingerprint: an edit of one word spoils five of them at most."""

_ANCHOR = 6
_MOST = 400


def prints(paragraphs: Sequence[str]) -> tuple[bytes, int]:
    """The fingerprints of a text, sorted, four bytes each; and its length in words.

    A fingerprint is the checksum of a run of words, taken wherever a run begins with a word of six
    letters or more: about a third of all runs, chosen by what they say, so that the same passage gives
    the same fingerprints wherever it stands (content-defined sampling; Manber, "Finding similar files
    in a large file system", 1994). Long texts keep the lowest checksums, which are the same in a copy.
    """
    words = WORD.findall(" ".join(paragraphs).lower())
    joined = " ".join
    last = len(words) - RUN
    marks = {
        crc32(joined(words[at : at + RUN]).encode())
        for at, word in enumerate(words)
        if len(word) >= _ANCHOR and at <= last
    }
    kept = sorted(marks)[:_MOST]
    return struct.pack(f"<{len(kept)}I", *kept), len(words)


def unpacked(marks: bytes) -> frozenset[int]:
    """The fingerprints as numbers."""
    return frozenset(struct.unpack(f"<{len(marks) // 4}I", marks))

"""Code, stage, arguments → the key of a result."""

from __future__ import annotations

from generator.hashes import blake2b

Key = bytes
"""Sixteen bytes: at a million rows, the chance that any two are the same is one in 10^26."""

SIZE = 16


def key(*parts: bytes | str) -> Key:
    """The key of the parts. Each is written with its length, so that no two lists are written alike."""
    made = blake2b(digest_size=SIZE)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(raw) + raw)
    return made.digest()

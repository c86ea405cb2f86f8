"""Remember what a pure stage returned.

A stage's result is filed under a key: the digest of the code, the stage's name and its arguments.
Nothing is ever invalidated; a changed argument has another key. `Memory` remembers within a process,
`Store` on disk, across processes; a `Row` that was packed for either goes in without being unpacked.
"""

from generator.memo.keys import Key, key
from generator.memo.memory import Memo, Memory, Row
from generator.memo.store import Store
from generator.memo.values import pack, unpack

__all__ = ["Key", "Memo", "Memory", "Row", "Store", "key", "pack", "unpack"]

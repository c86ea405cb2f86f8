"""Pagefind's files → the same, in an order that does not change from run to run.

Pagefind keeps filters in hash maps of a random order (as a note in its `index/mod.rs` says), and names
files by their digests: the values of a filter, the list of filters, and so the names of both change with
every run. Everything else is stable. The layout is that of Pagefind 1; what is laid out otherwise is
left as it is: it works as well, and only its bytes differ.

    filter/<language>_<digest>.pf_filter   [name, [[value, [page, ...]], ...]]
    pagefind.<language>_<digest>.pf_meta   [version, pages, chunks, [[filter, file], ...], sorts, fields]
    pagefind-entry.json                    {"languages": {language: {"hash": meta, ...}}, ...}
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from generator.files.search import cbor
from generator.files.search.cbor import Value
from generator.model import File

_LEAD = b"pagefind_dcd"
"""What stands before the content of every packed file."""

_FILTERS, _SORTS = 3, 4
"""The places of the two unordered lists in the meta file."""


def settled(files: Iterable[File]) -> tuple[File, ...]:
    """The files, their order settled, sorted by path."""
    given = tuple(files)
    try:
        made = _settled(given)
    except (ValueError, KeyError, TypeError, IndexError, OSError, EOFError, zlib.error):
        made = given
    return tuple(sorted(made, key=lambda file: file.path))


def _settled(files: tuple[File, ...]) -> tuple[File, ...]:
    names: dict[str, str] = {}
    made: list[File] = []
    for file in sorted(files, key=lambda file: not file.path.endswith(".pf_filter")):
        if file.path.endswith(".pf_filter"):
            name, values = _list(_unpacked(file.data))
            made.append(_renamed(file, [name, sorted(_list(values), key=_key)], names, 7))
        elif file.path.endswith(".pf_meta"):
            meta = _list(_unpacked(file.data))
            filters = [[name, names[str(told)]] for name, told in map(_list, _list(meta[_FILTERS]))]
            meta[_FILTERS] = sorted(filters, key=_key)
            meta[_SORTS] = sorted(_list(meta[_SORTS]), key=_key)
            made.append(_renamed(file, meta, names, 10))
        else:
            made.append(file)
    return tuple(_entry(file, names) if file.path.endswith("-entry.json") else file for file in made)


def _renamed(file: File, value: Value, names: dict[str, str], digits: int) -> File:
    """The file with another content, under the name that belongs to it; the change is noted in `names`."""
    data = cbor.write(value)
    path = PurePosixPath(file.path)
    lead, _, told = path.stem.rpartition(".")
    language = told.rpartition("_")[0]
    names[told] = f"{language}_{hashlib.sha1(data, usedforsecurity=False).hexdigest()[:digits]}"
    stem = f"{lead}.{names[told]}" if lead else names[told]
    return File(str(path.with_name(stem + path.suffix)), packed(_LEAD + data))


def _entry(file: File, names: Mapping[str, str]) -> File:
    entry = json.loads(file.data)
    for language in entry["languages"].values():
        language["hash"] = names[language["hash"]]
    return File(file.path, json.dumps(entry, ensure_ascii=False, sort_keys=True).encode("utf-8"))


def _unpacked(data: bytes) -> Value:
    raw = gzip.decompress(data)
    if not raw.startswith(_LEAD):
        raise ValueError("not a packed file of Pagefind's")
    return cbor.read(raw[len(_LEAD) :])


def packed(data: bytes) -> bytes:
    """The data as gzip (RFC 1952), stored and not compressed: how zlib compresses differs from machine
    to machine, and these two files are small."""
    pieces = [data[start : start + 0xFFFF] for start in range(0, len(data), 0xFFFF)] or [b""]
    made = [b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"]
    for number, piece in enumerate(pieces, 1):
        size = len(piece)
        made += [
            bytes([number == len(pieces)]),
            size.to_bytes(2, "little"),
            (size ^ 0xFFFF).to_bytes(2, "little"),
        ]
        made.append(piece)
    made += [zlib.crc32(data).to_bytes(4, "little"), (len(data) & 0xFFFFFFFF).to_bytes(4, "little")]
    return b"".join(made)


def _list(value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise TypeError("expected a list")
    return value


def _key(value: Value) -> str:
    return str(_list(value)[0])

"""A web archive (WARC, WACZ) → a report a page in it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Read, Source, When
from generator.problems import BadSource
from generator.reports import page, urls
from generator.reports.drafts import Draft
from generator.reports.finished import finish
from generator.reports.options import Options

_LARGEST = 32 << 20
"""Bytes of a page beyond which it is none; an archive may unpack to a thousand times its size."""

_LARGEST_ARCHIVE = 1 << 30


class _Captured(Struct, frozen=True):
    url: str
    day: date | None
    data: bytes


def read(source: Source, options: Options) -> Read:
    """A WARC file (ISO 28500), compressed or not: its HTML pages, each once."""
    return _pages(_captured(io.BytesIO(source.data)), source, options)


def read_packed(source: Source, options: Options) -> Read:
    """A WACZ file: the pages that its list names, or all where it has none."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as packed:
            if sum(info.file_size for info in packed.infolist()) > _LARGEST_ARCHIVE:
                raise BadSource("this archive is too large", hint="capture fewer pages at once")
            names = packed.namelist()
            listed = _listed(packed.read("pages/pages.jsonl")) if "pages/pages.jsonl" in names else set()
            files = [packed.read(n) for n in names if n.startswith("archive/") and ".warc" in n]
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError) as error:
        raise BadSource(f"this archive cannot be opened: {error}", hint="save it again") from None
    found = (one for data in files for one in _captured(io.BytesIO(data)))
    return _pages((one for one in found if not listed or urls.canonical(one.url) in listed), source, options)


def _listed(data: bytes) -> set[str]:
    """The addresses of the pages that somebody visited; frames and advertisements are not among them."""
    found = set()
    for line in data.splitlines():
        told = json.loads(line)
        if isinstance(told, dict) and isinstance(told.get("url"), str):
            found.add(urls.canonical(told["url"]))
    return found


def _captured(stream: BinaryIO) -> Iterator[_Captured]:
    from warcio.archiveiterator import ArchiveIterator  # start-up cost: 40 ms, only for archives

    try:
        for record in ArchiveIterator(stream):
            http = record.http_headers
            if record.rec_type not in ("response", "resource") or (http and http.get_statuscode() != "200"):
                continue
            headers = http or record.rec_headers
            if "html" not in (headers.get_header("Content-Type") or "").lower():
                continue
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            data = record.content_stream().read(_LARGEST)
            yield _Captured(url, _day(record.rec_headers.get_header("WARC-Date") or ""), data)
    except Exception as error:  # the library lets through whatever zlib, sockets and parsing raise
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        raise BadSource(f"this archive cannot be read: {reason}", hint="save it again") from None


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words[:10])
    except ValueError:
        return None


def _pages(found: Iterator[_Captured], source: Source, options: Options) -> Read:
    drafts: list[Draft] = []
    seen: set[str] = set()
    for one in found:
        key = urls.canonical(one.url)
        if key in seen:
            continue
        seen.add(key)
        try:
            draft = page.draft(Source(source.path, one.data), number=len(drafts) + 1, url=one.url)
        except BadSource:  # a frame or an advertisement: pages without text are in every archive
            continue
        # It was published before it was captured.
        drafts.append(replace(draft, bounds=When.span(None, one.day) if one.day else None))
    if not drafts:
        raise BadSource("there is no page in this archive", hint="capture the page again, or remove it")
    return finish(drafts, source, options)

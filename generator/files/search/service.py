"""Pagefind as a service: pages in over a pipe, in the order that we choose, and the index out as files.

A folder that is handed to it is walked in the order in which the file system lists it, by which it numbers
the pages: the same site gave other bytes on another disk. The protocol is that of its own packages for Node
and Python: JSON in base 64, each message with a comma behind it, and an answer to each. The one for Python
waits a tenth of a second before it reads an answer.
"""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Iterable
from io import BufferedReader
from pathlib import Path
from typing import Any

import msgspec

from generator.model import File

_ENDED = "it ended before its work was done"


class Refused(Exception):
    """Pagefind said no, or nothing more: with its words."""


def write(program: Path, pages: Iterable[File], bundle: Path) -> None:
    """Write the index of the pages into the folder `bundle`, its pages numbered as they come.

    Raises Refused, and OSError where the program does not run.
    """
    pipe = subprocess.PIPE
    command = [str(program), "--service"]
    try:
        with subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, cwd=bundle
        ) as process:
            try:
                _write(_Asking(process), pages, bundle)
            finally:
                process.kill()
    except BrokenPipeError:
        raise Refused(_ENDED) from None


def _write(asking: _Asking, pages: Iterable[File], bundle: Path) -> None:
    index = asking.answer("NewIndex", config=None)["index_id"]
    for page in pages:
        text = page.data.decode("utf-8", "replace")
        asking.answer("AddFile", index_id=index, file_path=page.path, url=None, file_contents=text)
    # It can write them itself, but says so before all of it is on the disk: some files would be empty.
    for file in asking.answer("GetFiles", index_id=index)["files"]:
        path = bundle / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(file["content"]))


class _Asking:
    """One message at a time, and its answer."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin and isinstance(process.stdout, BufferedReader)
        self._into, self._out, self._count = process.stdin, process.stdout, 0

    def answer(self, kind: str, **payload: object) -> dict[str, Any]:
        self._count += 1
        message = {"message_id": self._count, "payload": {"type": kind, **payload}}
        self._into.write(base64.b64encode(msgspec.json.encode(message)) + b",")
        self._into.flush()
        answer: dict[str, Any] = msgspec.json.decode(base64.b64decode(self._read()))["payload"]
        if answer["type"] == "Error":
            raise Refused(answer["message"])
        return answer

    def _read(self) -> bytes:
        parts: list[bytes] = []
        while not (parts and parts[-1].endswith(b",")):
            parts.append(self._out.read1())
            if not parts[-1]:
                raise Refused(_ENDED)
        return b"".join(parts)[:-1]

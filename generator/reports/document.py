"""A word processor's file (DOCX, ODT) → a report."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from generator.model import Read, Source
from generator.problems import BadSource
from generator.reports import plain
from generator.reports.decoding import plain as clean_text
from generator.reports.finished import finish
from generator.reports.options import Options

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LARGEST = 64 << 20
_BROKEN = "save it again, or paste its text into a .txt file"
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read_docx(source: Source, options: Options) -> Read:
    """Office Open XML (ECMA-376): the paragraphs of the body, in order; deleted text is left out."""
    return _read(source, options, "word/document.xml", _docx)


def read_odt(source: Source, options: Options) -> Read:
    """OpenDocument (ISO 26300): the paragraphs and headings, in order; notes are left out."""
    return _read(source, options, "content.xml", _odt)


def _read(source: Source, options: Options, name: str, lines: Callable[[Element], Iterator[str]]) -> Read:
    """The lines are then read as plain text is: head, headline, dateline."""
    from xml.etree import ElementTree  # start-up cost: 10 ms, only for documents

    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as packed, packed.open(name) as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise BadSource("this document is too large", hint=_BROKEN)
        # Expat refuses entities that expand without end (CVE-2013-0340) since version 2.4.1.
        root = ElementTree.fromstring(data)
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        raise BadSource("this is no document of its kind", hint=_BROKEN) from None
    except ElementTree.ParseError as error:
        raise BadSource(f"bad XML in this document: {error}", hint=_BROKEN) from None
    try:
        text = clean_text("\n".join(lines(root)))
    except RecursionError:
        raise BadSource("the parts of this document lie too deep in each other", hint=_BROKEN) from None
    if not text.strip():
        raise BadSource("there is no text in this document", hint="remove it")
    return finish([plain.draft(text)], source, options)


def _docx(root: Element) -> Iterator[str]:
    ends: Mapping[str, str] = {_WORDS + "tab": " ", _WORDS + "br": "\n", _WORDS + "cr": "\n"}
    for paragraph in root.iter(_WORDS + "p"):
        yield "".join(
            (node.text or "") if node.tag == _WORDS + "t" else ends.get(node.tag, "")
            for node in paragraph.iter()
        )


def _odt(root: Element) -> Iterator[str]:
    for node in root:
        if node.tag in _ASIDE:
            continue
        if node.tag in _BLOCKS:
            yield " ".join("".join(_spoken(node)).split())
        yield from _odt(node)


_BLOCKS = (_TEXT + "p", _TEXT + "h")
_ASIDE = (_TEXT + "note", _TEXT + "tracked-changes")
_GAPS = (_TEXT + "s", _TEXT + "tab", _TEXT + "line-break")


def _spoken(node: Element) -> Iterator[str]:
    """The text of a block; notes are none of it, and blocks within it (text frames) come by themselves."""
    yield node.text or ""
    for child in node:
        if child.tag in _GAPS:
            yield " "
        elif child.tag not in (*_BLOCKS, *_ASIDE):
            yield from _spoken(child)
        yield child.tail or ""

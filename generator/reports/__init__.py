"""A Source → the Reports in it: one format a file, a table of them here; cleaning; date and outlet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from posixpath import splitext

from msgspec.structs import replace

from generator.model import Read, Report, Source
from generator.problems import BadSource, Problem
from generator.reports.evidence import METHODS
from generator.reports.inference import Dated, date
from generator.reports.options import Options

__all__ = ["FORMATS", "METHODS", "Dated", "Format", "Options", "date", "distinct", "read"]

Format = Callable[[Source, Options], Read]
"""Reads every report in a source; raises BadSource where nothing in it can be read."""


def _of(module: str, name: str = "read") -> Format:
    """The format that a module of this folder reads. Start-up cost: the modules and their libraries take
    some 70 ms to import, so each is imported when the first file of its kind is read."""

    def read(source: Source, options: Options) -> Read:
        form: Format = getattr(import_module(f"{__name__}.{module}"), name)
        return form(source, options)

    return read


FORMATS: Mapping[str, Format] = {
    ".md": _of("markdown"),
    ".markdown": _of("markdown"),
    ".txt": _of("plain"),
    ".text": _of("plain"),
    ".html": _of("page"),
    ".htm": _of("page"),
    ".xhtml": _of("page"),
    ".jsonl": _of("bulk", "read_lines"),
    ".ndjson": _of("bulk", "read_lines"),
    ".json": _of("bulk", "read_json"),
    ".csv": _of("bulk", "read_csv"),
    ".tsv": _of("bulk", "read_csv"),
    ".xml": _of("feed"),
    ".rss": _of("feed"),
    ".atom": _of("feed"),
    ".eml": _of("mail"),
    ".mhtml": _of("mail", "read_page"),
    ".mht": _of("mail", "read_page"),
    ".warc": _of("archive"),
    ".warc.gz": _of("archive"),
    ".wacz": _of("archive", "read_packed"),
    ".docx": _of("document", "read_docx"),
    ".odt": _of("document", "read_odt"),
}


def read(source: Source, options: Options = Options()) -> Read:
    """Read every report in a source; what cannot be read is a problem, and never an exception."""
    if not source.path.isprintable():
        shown = source.path.encode("ascii", "backslashreplace").decode()
        return Read((), (Problem(shown, 0, "the file's name is not readable text", "rename it", "error"),))
    form = FORMATS.get(_kind(source.path))
    if form is None:
        return Read((), (_unknown(source.path),))
    try:
        return form(source, options)
    except BadSource as bad:
        return Read((), (Problem(source.path, bad.line, bad.message, bad.hint, "error"),))


def distinct(reports: tuple[Report, ...]) -> tuple[Report, ...]:
    """The reports in order of id, each id once: a second report of an id gets a suffix."""
    seen: dict[str, int] = {}
    made = []
    for report in sorted(reports, key=lambda r: (r.id, r.title, r.paragraphs, r.path)):
        n = seen[report.id] = seen.get(report.id, 0) + 1
        made.append(report if n == 1 else replace(report, id=f"{report.id}-{n}"))
    return tuple(made)


def _kind(path: str) -> str:
    """The end of the file's name by which its format is known; `.warc.gz` is one."""
    stem, kind = splitext(path.lower())
    double = splitext(stem)[1] + kind
    return double if double in FORMATS else kind


_INSTEAD = {
    ".pdf": "save its text as .txt, with a line `Date: 2017-11-30` at the top",
    ".doc": "save it as .docx or .odt",
    ".rtf": "save it as .docx or .odt",
    ".xlsx": "save it as .csv",
    ".xls": "save it as .csv",
}


def _unknown(path: str) -> Problem:
    kind = _kind(path)
    message = f"{kind} files are not read" if len(kind) > 1 else "a file without an ending is not read"
    hint = _INSTEAD.get(kind, f"known are {', '.join(sorted(FORMATS))}; or move it out of content/")
    return Problem(path, 0, message, hint, "error")

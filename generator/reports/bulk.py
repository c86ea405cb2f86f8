"""JSON lines, JSON and CSV → a report a row."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping

from generator.model import Read, Source
from generator.problems import BadSource, Problem
from generator.reports import fields, fragments, wrapping
from generator.reports.decoding import decode, plain
from generator.reports.drafts import Draft
from generator.reports.finished import finish
from generator.reports.options import Options

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def read_lines(source: Source, options: Options) -> Read:
    """JSON lines: an object a line. A line that cannot be read is a problem, and the rest is read."""
    drafts, problems = [], []
    number = 0
    for n, line in _lines(source.data):
        number += 1
        try:
            drafts.append(_draft(_object(line), number, n, options))
        except BadSource as bad:
            problems.append(Problem(source.path, n, bad.message, bad.hint, "error"))
    if not number:
        raise BadSource("the file is empty", hint="write an object a line into it, or remove it")
    return _with(finish(drafts, source, options), problems)


def read_json(source: Source, options: Options) -> Read:
    """A JSON document: a list of objects, or an object that holds such a list (JSON Feed's `items`)."""
    told = _json(decode(source.data))
    rows = told if isinstance(told, list) else [told]
    if isinstance(told, dict):
        lists = [told[name] for name in _LISTS if isinstance(told.get(name), list)]
        rows = next((some for some in lists if isinstance(some, list)), rows)
    drafts, problems = [], []
    for number, row in enumerate(rows, 1):
        if isinstance(row, dict):
            drafts.append(_draft(row, number, 0, options))
        else:
            message = f"item {number} is no object"
            problems.append(Problem(source.path, 0, message, _OBJECT, "error"))
    return _with(finish(drafts, source, options), problems)


def read_csv(source: Source, options: Options) -> Read:
    """A table with the names of the columns in its first row. Commas, semicolons or tabs between."""
    drafts, problems = [], []
    rows = _rows(decode(source.data))
    line, number = 1, 0
    try:
        names = _header(next(rows, (line, [""]))[1], options)
        for number, (line, row) in enumerate(rows, 1):
            if len(row) <= len(names):
                drafts.append(_draft(dict(zip(names, row, strict=False)), number, line, options))
            else:
                message = f"{len(row)} cells, but {len(names)} columns"
                hint = "put cells that hold the separator into quotation marks"
                problems.append(Problem(source.path, line, message, hint, "error"))
    except csv.Error as error:
        hint = f"{number} rows were read; check the quotation marks after line {line}"
        problems.append(Problem(source.path, line, f"bad CSV: {error}", hint, "error"))
    return _with(finish(drafts, source, options), problems)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line on which it starts, from 1."""
    first = text.lstrip("\n").partition("\n")[0]
    # The module's limit is one for the whole process, and 128 KB; an article may be longer.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    line = 1
    for row in rows:
        if any(cell.strip() for cell in row):
            yield line, row
        line = rows.line_num + 1


def _header(names: list[str], options: Options) -> list[str]:
    """The names of the columns, if one of them holds the words of the reports."""
    worded = {"text", "html", "summary", "title"}
    known = {fields.known(name) for name in names}
    if not worded & known and not any(options.columns.get(ours) in names for ours in worded):
        hint = f'name it in dateline.toml: [reports] columns = {{text = "{names[-1].strip()}"}}'
        raise BadSource("no column is known to hold the text", line=1, hint=hint)
    return names


_LISTS = ("items", "reports", "articles", "entries", "rows", "results", "data", "docs", "documents")
_OBJECT = 'a report is an object: {"title": "...", "date": "2017-11-30", "text": "..."}'


def _lines(data: bytes) -> Iterator[tuple[int, str]]:
    """The lines that hold something, from 1. A line that is not UTF-8 comes as what it is: no JSON."""
    try:
        text = data.decode("utf-8-sig") if b"\0" not in data else decode(data)
    except UnicodeDecodeError:
        text = data.decode("utf-8-sig", "surrogateescape")
    # Not `splitlines`: JSON may hold U+2028 inside of a text.
    for n, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield n, line


def _object(line: str) -> Mapping[str, Json]:
    if _BROKEN.search(line):
        raise BadSource("this line is not UTF-8", hint="write the file as UTF-8")
    told = _json(line)
    if not isinstance(told, dict):
        raise BadSource("expected an object", hint=_OBJECT)
    return told


_BROKEN = re.compile("[\udc80-\udcff]")


def _json(text: str) -> Json:
    try:
        told: Json = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"bad JSON: {error.msg[:1].lower()}{error.msg[1:]} at character {error.pos + 1}"
        raise BadSource(message, line=error.lineno if "\n" in text else 0, hint=_OBJECT) from None
    except (RecursionError, ValueError) as error:
        raise BadSource(f"bad JSON: {error}", hint=_OBJECT) from None
    return told


def _draft(row: Mapping[str, Json], number: int, line: int, options: Options) -> Draft:
    stated = _named(row, options.columns)
    text = stated.pop("text", "") or fragments.text(stated.pop("html", "")) or stated.get("summary", "")
    lines = wrapping.paragraphs(plain(text).split("\n"))
    return Draft(lines, stated, method="row", lines=dict.fromkeys((*stated, ""), line), number=number)


def _named(row: Mapping[str, Json], columns: Mapping[str, str]) -> dict[str, str]:
    """The cells by our names: first as configured, then by the names that are known."""
    stated: dict[str, str] = {}
    for ours, column in columns.items():
        if words := _words(row.get(column)):
            stated[ours] = words
    for name, cell in row.items():
        words = _words(cell)
        ours = fields.known(name, words)
        if words and ours and ours not in stated and ours not in columns:
            stated[ours] = words
    return stated


def _words(cell: Json) -> str:
    """A cell as text: lists joined, CSL's `date-parts` and people's names put together."""
    match cell:
        case None | False:
            return ""
        case True:
            return "true"
        case str():
            return cell.strip()
        case int() | float():
            return str(cell)
        case list():
            return ", ".join(filter(None, map(_words, cell[:50])))
        case {"date-parts": [[int() | str() as year, *rest], *_]}:
            return "-".join(str(part).zfill(2) for part in (year, *rest[:2]))
        case {"given": str() as given, "family": str() as family}:
            return f"{given} {family}"
        case dict():
            return _words(next((cell[k] for k in ("name", "literal", "family", "value") if k in cell), None))


def _with(read: Read, problems: list[Problem]) -> Read:
    """With the problems of rows; of very many the first few and their number, for they have one cause."""
    some = sorted((*read.problems, *problems))
    if len(some) > _MOST:
        first = some[_MOST]
        more = f"and {len(some) - _MOST} more problems in this file from here on"
        hint, severity = "mend the first ones, and build again", min(p.severity for p in some[_MOST:])
        some[_MOST:] = [Problem(first.path, first.line, more, hint, severity)]
    return Read(read.reports, tuple(some))


_MOST = 20

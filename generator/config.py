"""`dateline.toml` → the site's settings, read once, passed on in pieces."""

from __future__ import annotations

import posixpath
import re
import tomllib
import types
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from generator import files, mentions, pages, reports, stories
from generator.model import Masthead, PublishMode
from generator.problems import Abort, Problem

PATH = "dateline.toml"


class Settings(Struct, frozen=True):
    """Everything that `dateline.toml` may say: the masthead and plain keys at the top, a table a stage."""

    masthead: Masthead
    theme: str = "default"
    """The theme, by name: a folder of `themes/` in the site, or one of ours."""
    publish: PublishMode = "excerpt"
    """Whether a report has a page of its own with its whole text ("full"), or is shown in excerpts."""
    output: str = "site"
    """The folder into which the site is published, below the site's own."""
    reports: reports.Options = field(default_factory=reports.Options)
    mentions: mentions.Options = field(default_factory=mentions.Options)
    stories: stories.Options = field(default_factory=stories.Options)
    pages: pages.Options = field(default_factory=pages.Options)
    files: files.Options = field(default_factory=files.Options)


def read(root: Path) -> Settings:
    """The settings of the site at `root`. Raises Abort with everything that is wrong in the file."""
    try:
        text = (root / PATH).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Abort(
            _wrong("there is no site here", "run `dateline init`, or go to the site's folder")
        ) from None
    except UnicodeDecodeError:
        raise Abort(_wrong("not UTF-8 text", "save it as UTF-8")) from None
    except OSError as error:
        raise Abort(_wrong(f"cannot be read: {error.strerror}", "check its permissions")) from None
    return parse(text)


def parse(text: str) -> Settings:
    """The settings that the text of a `dateline.toml` gives."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).partition(" (at ")
        found = re.match(r"line (\d+)", place)
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        hint = 'a line is `key = "text"`, `key = 3` or `[table]`'
        raise Abort(_wrong(message[:1].lower() + message[1:], hint, line)) from None
    top = {name: told.pop(name) for name in _MASTHEAD if name in told}
    mistakes: list[_Mistake] = []
    masthead = _filled(Masthead, top, (), mistakes, allowed=_MASTHEAD)
    rest = {*Settings.__struct_fields__} - {"masthead"}
    settings = _filled(Settings, told, (), mistakes, allowed=rest, besides=_MASTHEAD, masthead=masthead)
    if "title" not in top and not mistakes:  # it may be the unknown key
        mistakes.append(_Mistake(("title",), "the site has no title", 'write title = "..." at the top'))
    if masthead.base_url and not re.match(r"https?://[^/\s]", masthead.base_url):
        hint = 'write it in full, as base_url = "https://example.org/news/"'
        mistakes.append(_Mistake(("base_url",), f"no address of a site: {masthead.base_url!r}", hint))
    place = posixpath.normpath(settings.output.replace("\\", "/")).partition("/")[0]
    if place in _OURS:
        hint = 'publish into a folder that holds nothing else, as output = "site"'
        mistakes.append(_Mistake(("output",), f"pages cannot be published into {settings.output!r}", hint))
    if mistakes:
        raise Abort(*(_wrong(m.message, m.hint, _line(text, m.key)) for m in mistakes))
    base = masthead.base_url
    return replace(settings, masthead=replace(masthead, base_url=based(base)))


def based(url: str) -> str:
    """A base URL as pages need it: empty, or with a slash at its end."""
    return url if not url or url.endswith("/") else url + "/"


_OURS = frozenset((".", "content", "theme", "themes", ".dateline", ".git"))
"""What holds the site's own files, which pages would overwrite, or would be read as reports."""

_MASTHEAD = frozenset(Masthead.__struct_fields__) - {"version"}


class _Mistake(Struct, frozen=True):
    key: tuple[str, ...]
    message: str
    hint: str


T = typing.TypeVar("T")
Table = typing.TypeVar("Table", bound=Struct)


def _filled(
    kind: type[Table],
    told: Mapping[str, object],
    inside: tuple[str, ...],
    mistakes: list[_Mistake],
    *,
    allowed: frozenset[str] | set[str] | None = None,
    besides: frozenset[str] = frozenset(),
    **given: object,
) -> Table:
    """An instance of the struct, from a table; what is wrong in it is added to `mistakes`."""
    hints = typing.get_type_hints(kind)
    names = set(hints) if allowed is None else allowed
    values = dict(given)
    for name, value in told.items():
        key = (*inside, name)
        if name not in names:
            hint = nearest(name, names | besides)
            mistakes.append(_Mistake(key, f"unknown key {'.'.join(key)!r}", hint))
        elif _is_table(hints[name]) and isinstance(value, dict):
            values[name] = _filled(hints[name], value, key, mistakes)
        else:
            try:
                values[name] = _value(hints[name], value)
            except ValueError as wrong:
                mistakes.append(
                    _Mistake(key, f"expected {wrong} for {'.'.join(key)!r}, got {_toml(value)}", "")
                )
    if kind is Masthead:
        values.setdefault("title", "")
    try:
        return kind(**values)
    except ValueError as wrong:
        mistakes.append(_Mistake(inside, str(wrong), ""))
        return kind(**given)


def _is_table(kind: object) -> typing.TypeGuard[type[Struct]]:
    return isinstance(kind, type) and issubclass(kind, Struct)


def nearest(name: str, known: typing.Iterable[str]) -> str:
    """A hint that names the known word that was probably meant, or all of them where few."""
    import difflib  # only a mistake pays for it

    words = sorted(known)
    close = difflib.get_close_matches(name.lower(), words, 1, 0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"known are {', '.join(words)}" if words else "there are no keys here"


def _value(hint: object, value: object) -> object:
    """The value, checked against a field's type. Raises ValueError with the name of what was expected."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        if value in inner:
            return value
        raise ValueError(" or ".join(_toml(choice) for choice in inner))
    if origin in (typing.Union, types.UnionType):
        return _value(next(kind for kind in inner if kind is not type(None)), value)
    if origin is tuple:
        return tuple(_value(inner[0], item) for item in _of(list, "a list", value))
    if origin is not None:
        table = _of(dict, "a table", value)
        return {str(key): _value(inner[1], item) for key, item in table.items()}
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    kind = typing.cast(type, hint)
    return _of(kind, _NAMES.get(kind, "a table"), value)


_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _of(kind: type[T], name: str, value: object) -> T:
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise ValueError(name)
    return value


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else str(value)


def _wrong(message: str, hint: str, line: int = 0) -> Problem:
    return Problem(PATH, line, message, hint, "error")


def _line(text: str, key: tuple[str, ...]) -> int:
    """The line on which a key stands, from 1; 0 where it does not."""
    return next((n for n, at in _keys(text) if at[: len(key)] == key), 0)


def _keys(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The keys of a TOML file with their lines, as far as single lines tell."""
    table: tuple[str, ...] = ()
    for n, line in enumerate(text.splitlines(), 1):
        if head := re.match(r"\s*\[+\s*([\w.\"' -]+?)\s*\]", line):
            table = _dotted(head[1])
            yield n, table
        elif said := re.match(r"\s*([\w.\"'-]+)\s*=", line):
            yield n, (*table, *_dotted(said[1]))


def _dotted(key: str) -> tuple[str, ...]:
    return tuple(part.strip(" \"'") for part in key.split("."))

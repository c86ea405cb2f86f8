"""A text → what its front matter states, YAML or TOML, key by key as written, and the text below."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.problems import BadSource

if TYPE_CHECKING:
    from yaml.nodes import Node


class Key(Struct, frozen=True):
    """A key, its values as written (one, those of a list, or none), and its line, from 1."""

    name: str
    values: tuple[str, ...]
    line: int


class Parted(Struct, frozen=True):
    """A text without its front matter, and the keys of that in their order."""

    keys: tuple[Key, ...]
    body: str


def split(text: str) -> Parted:
    """Front matter between `---` (YAML) or `+++` (TOML), and the body. Raises BadSource on bad syntax."""
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in ("---", "+++"):
        return Parted((), text)
    closing = ("---", "...") if fence == "---" else ("+++",)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in closing), 0)
    if not end:
        if len(lines) > 1 and re.match(r"[\w-]+ *[:=]", lines[1]):
            raise BadSource("the front matter has no end", line=1, hint=f"put a line {fence} below it")
        return Parted((), text)
    inside = "\n".join(lines[1:end])
    body = "\n".join(lines[end + 1 :])
    if fence == "+++":
        return Parted(tuple(_toml(inside)), body)
    plain = _plain(lines[1:end])
    return Parted(tuple(_yaml(inside)) if plain is None else plain, body)


def _plain(lines: Sequence[str]) -> tuple[Key, ...] | None:
    """YAML that is nothing but `key: value` in single lines, as most front matter is; None where it is more.
    The parser, at three times the cost and with 20 ms to import it, would say the same."""
    keys = []
    for n, line in enumerate(lines, 2):
        told = _LINE.fullmatch(line)
        if not told or not line.isprintable():
            return None
        bare = told["bare"]
        if bare and (": " in bare or " #" in bare or bare[-1] == ":"):
            return None
        quoted = told["double"] if told["double"] is not None else told["single"]
        words = quoted if quoted is not None else bare
        keys.append(Key(told["key"], () if words is None or bare in _NULL else (words,), n))
    return tuple(keys)


_LINE = re.compile(
    r"(?P<key>[a-zA-Z][\w-]{0,40}):"
    r"(?: +(?:\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)'|(?P<bare>[a-zA-Z0-9](?:.*\S)?)))? *"
)
_NULL = ("null", "Null", "NULL")


def _yaml(text: str) -> Iterator[Key]:
    import yaml  # start-up cost: 20 ms, only for files with YAML

    try:
        # Nodes, not values: all stays as written ("no", 2017-13-01), and every key knows its line.
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        # What is never closed is missed at the end: that is the last line, not the fence below it.
        line = min(mark.line, text.count("\n")) + 2 if mark else 1
        raise BadSource(f"bad YAML: {error.problem}", line=line, hint=_QUOTE) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise BadSource(f"bad YAML: {str(error).splitlines()[0]}", line=1, hint=_QUOTE) from None
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise BadSource("the front matter holds no keys", line=2, hint="write a line `key: value` for each")
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode):
            yield Key(key.value, tuple(_words(value)), key.start_mark.line + 2)


_QUOTE = 'put text that holds ":" or "#" into quotation marks'
_DEEPEST = 4


def _words(node: Node, depth: int = 0) -> Iterator[str]:
    """The scalars in a value; of nested mappings (an author with name and address) the names."""
    if isinstance(node.value, str):
        if node.tag != "tag:yaml.org,2002:null":
            yield node.value
    elif depth < _DEEPEST:
        for item in node.value:
            if not isinstance(item, tuple):
                yield from _words(item, depth + 1)
            elif item[0].value in ("name", "family", "literal", "title"):
                yield from _words(item[1], depth + 1)


def _toml(text: str) -> Iterator[Key]:
    try:
        told = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        message, _, place = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", place)
        at = int(line[1]) + 1 if line else 1
        hint = 'a line is key = "text"'
        raise BadSource(f"bad TOML: {message[:1].lower()}{message[1:]}", line=at, hint=hint) from None
    where: dict[str, int] = {}
    for n, row in enumerate(text.split("\n"), 2):
        if key := re.match(r"\s*[\"']?([\w -]+?)[\"']?\s*=", row):
            where.setdefault(key[1], n)
    for name, value in told.items():
        if isinstance(value, bool):
            value = str(value).lower()
        some = value if isinstance(value, list) else [value]
        words = tuple(str(one) for one in some if not isinstance(one, dict | list))
        yield Key(name, words, where.get(name, 0))

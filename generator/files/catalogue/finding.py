"""A language tag → its Words: ours, or those that a theme or a site brings."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.files.catalogue import drawing
from generator.files.catalogue.words import Strings, Words
from generator.problems import Abort, Problem

COMPLETE = "en"
"""The language that has every string, and stands in where another lacks one."""

_TERRITORY = {"en": "en_GB"}
"""Where a language is given without a country and Babel's own choice is not the one that reads best
beside days in full: "30 November 2017", not "November 30, 2017"."""


def find(language: str, folders: Sequence[Path] = (), cache: Path | None = None) -> Words:
    """The words of a language; English for one that nobody has. `folders` are a theme's, nearest first;
    `cache` is the folder for what is made of it."""
    tags = dict.fromkeys((language, language.split("-")[0], COMPLETE))
    places = [Path(__file__).parent, *(folder / "words" for folder in reversed(folders))]
    files = tuple(stamp for tag in tags for place in places for stamp in _stamped(place, tag))
    return _found(language, files, cache)


def problems(language: str, folders: Sequence[Path] = (), cache: Path | None = None) -> tuple[Problem, ...]:
    """What the words of a language lack."""
    if language == COMPLETE:
        return ()
    words = find(language, folders, cache)
    if words.language == COMPLETE and language.split("-")[0] != COMPLETE:
        hint = f'write them as theme/words/{language}.toml, or use language = "en" or "de"'
        return (
            Problem("dateline.toml", 0, f"no words for the language {language!r}: English is used", hint),
        )
    if not words.missing:
        return ()
    named = ", ".join(words.missing[:3]) + (", ..." if len(words.missing) > 3 else "")
    message = f"{len(words.missing)} words are missing in {language!r} and stand in English: {named}"
    return (Problem("dateline.toml", 0, message, f"add them to theme/words/{language}.toml"),)


_Stamp = tuple[str, Path, int, int]
"""A language tag, its file, and the time and size of that: with another file come other words."""


def _stamped(place: Path, tag: str) -> Iterator[_Stamp]:
    """The file of a tag in one place, where there is one."""
    if tag.replace("-", "").isalnum():
        path = place / f"{tag}.toml"
        with suppress(OSError):
            told = path.stat()
            yield tag, path, told.st_mtime_ns, told.st_size


@lru_cache(maxsize=32)
def _found(language: str, files: tuple[_Stamp, ...], cache: Path | None) -> Words:
    complete = _strings(COMPLETE, files)
    for tag in dict.fromkeys((language, language.split("-")[0])):
        own = complete if tag == COMPLETE else _strings(tag, files)
        locale = drawing.find(_TERRITORY.get(language, language), cache) if own else None
        if locale:
            return Words(language, locale, {**complete, **own}, tuple(sorted(complete.keys() - own.keys())))
    locale = drawing.find(_TERRITORY[COMPLETE], cache)
    assert locale
    return Words(COMPLETE, locale, complete)


def _strings(tag: str, files: Sequence[_Stamp]) -> dict[str, str | Mapping[str, str]]:
    """The strings of one tag: ours, overridden by those of nearer folders."""
    made: dict[str, str | Mapping[str, str]] = {}
    for own, path, _, _ in files:
        if own == tag:
            made.update(_flat(_table(path)))
    return made


def _table(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        where = f"{path.parent.parent.name}/words/{path.name}"
        raise Abort(Problem(where, 0, f"not TOML: {error}", 'write key = "text"', "error")) from error


def _flat(table: Mapping[str, Any]) -> Strings:
    """`[story] updated = "..."` → "story.updated"; a table below [count] holds plural forms."""
    made: dict[str, str | Mapping[str, str]] = {}
    for section, texts in table.items():
        for key, text in texts.items():
            made[f"{section}.{key}"] = dict(text) if isinstance(text, Mapping) else str(text)
    return made

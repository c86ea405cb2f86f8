"""A template's name → its code as it was compiled, kept between builds: it may go at any time."""

from __future__ import annotations

import marshal
import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType

from generator import digest
from generator.files.catalogue import Words
from generator.themes import Theme

_PROGRAM = ("compiling.py", "environment.py", "runtime.py")
"""The modules of ours that say what is compiled, beside this one."""


class Kept:
    """The templates of a theme in the folder that it has for them, or compiled as they are asked for."""

    def __init__(self, theme: Theme, language: str, words: Words) -> None:
        self._theme, self._language = theme, language
        program = [Path(__file__).with_name(name).read_bytes() for name in _PROGRAM]
        self._state = digest.digest(sys.version, theme.digest, language, words.strings, program)

    def code(self, name: str) -> CodeType | None:
        """The code of a template; None where it is Jinja's to run."""
        cache = self._theme.cache
        place = cache and cache / f"{digest.short(self._language, name)}.code"
        with suppress(OSError, ValueError, EOFError, TypeError):
            state, code = marshal.loads(place.read_bytes()) if place else ("", None)
            if state == self._state and (code is None or isinstance(code, CodeType)):
                return code
        from generator.files.html import environment  # Jinja, where there is something to compile

        made = environment.compiled(self._theme, self._language, name)
        if place:
            with suppress(OSError):
                place.parent.mkdir(parents=True, exist_ok=True)
                draft = place.with_suffix(".new")
                draft.write_bytes(marshal.dumps((self._state, made)))
                draft.replace(place)
        return made

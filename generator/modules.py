"""Our modules from one file: to find and read 230 of them one by one takes 9 ms of an edit's 150.

Python keeps the code of each module beside it, and asks for both files of every one that it loads. Where the
stamps of the whole program were looked at already, it need not.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, ModuleType

from generator import sealed

FILE = ".dateline/modules"

WORTH = 16
"""Modules that take longer to find than the file takes to be written."""

_LAYOUT = 1

_Place = tuple[int, str, bool]
"""The number of a module's code, where its text lies, and whether it is a package."""


@contextmanager
def remembered(path: str, program: Mapping[str, object]) -> Iterator[None]:
    """Within, what the file knows is loaded from it, if it is of the program that has those stamps; where it
    knows too little, all that was loaded is kept."""
    state = sys.version, sys.flags.optimize, os.path.dirname(__file__), dict(program)
    kept = sealed.parts(path, _LAYOUT)
    finder = Finder(kept, kept.head[1] if kept and kept.head[0] == state else {})
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
    ours = [name for name in sys.modules if name.startswith(f"{__package__}.")]
    if sum(name not in finder.places for name in ours) >= WORTH:
        with suppress(OSError, ImportError):  # what cannot be kept is found one by one the next time
            _keep(path, state, ours)


def _keep(path: str, state: object, names: Sequence[str]) -> None:
    places: dict[str, _Place] = {}
    codes: list[bytes] = []
    for name in names:
        spec = sys.modules[name].__spec__
        if spec and spec.origin and isinstance(spec.loader, SourceFileLoader):
            places[name] = len(codes), spec.origin, spec.submodule_search_locations is not None
            codes.append(marshal.dumps(spec.loader.get_code(name)))
    sealed.write_parts(path, _LAYOUT, (state, places), codes)


class Finder:
    """Finds modules as `importlib` asks for them (PEP 451)."""

    def __init__(self, codes: sealed.Parts | None, places: Mapping[str, _Place]) -> None:
        self._codes, self.places = codes, places

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in self.places or self._codes is None:
            return None
        number, place, is_package = self.places[name]
        loader = Loader(name, place, self._codes, number)
        spec = ModuleSpec(name, loader, origin=place, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(place)]
        return spec


class Loader(SourceFileLoader):
    """Loads a module of which the code is kept; where that is damaged, as Python does."""

    def __init__(self, name: str, path: str, codes: sealed.Parts, number: int) -> None:
        super().__init__(name, path)
        self._codes, self._number = codes, number

    def get_code(self, name: str) -> CodeType | None:
        try:
            code: CodeType = marshal.loads(self._codes.part(self._number))
        except sealed.Damaged:
            return super().get_code(name)
        return code

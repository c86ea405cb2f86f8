"""A value ↔ bytes: pickles of our own dataclasses, and nothing else when they are read.

The store lies in the site's folder, which may have come from anywhere: a pickle that names any other
class, or a function, is refused, so that reading one cannot run anything.
"""

from __future__ import annotations

import dataclasses
import datetime
import io
import pickle
import sys
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any


def pack(value: object) -> bytes:
    """The bytes of a value made of our dataclasses, dates, tuples, text and numbers."""
    made = io.BytesIO()
    _Pickler(made, 5).dump(value)
    return made.getvalue()


def unpack(raw: bytes) -> object:
    """The value. Raises `pickle.UnpicklingError`, or any other error, on bytes that are not one."""
    return _Unpickler(io.BytesIO(raw)).load()


class _Pickler(pickle.Pickler):
    """Writes a dataclass as its class and the arguments that make it again. What dataclasses bring along
    looks up their fields for every single value, which takes three times as long both ways."""

    def reducer_override(self, value: object) -> Any:
        kind: type[Any] = type(value)
        arguments = _arguments(kind)  # type: ignore[arg-type]  # mypy takes classes for unhashable
        return NotImplemented if arguments is None else (kind, arguments(value))


@cache  # a program has so many classes, and no more
def _arguments(kind: type[Any]) -> Callable[[object], tuple[object, ...]] | None:
    """What reads the fields of a dataclass, in order; None for what is none."""
    if not dataclasses.is_dataclass(kind):
        return None
    names = [field.name for field in dataclasses.fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        if (module, name) == ("datetime", "date"):
            return datetime.date
        if module.startswith("generator."):
            found = getattr(sys.modules.get(module) or __import__(module, fromlist=[name]), name, None)
            if isinstance(found, type) and dataclasses.is_dataclass(found):
                return found
        raise pickle.UnpicklingError(f"not one of our values: {module}.{name}")

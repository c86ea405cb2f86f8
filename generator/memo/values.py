"""A value ↔ bytes: pickles of our own values, and nothing else when they are read.

The store lies in the site's folder, which may have come from anywhere: a pickle that names any class
but a `Struct` of ours, or a function, is refused, so that reading one cannot run anything.
"""

from __future__ import annotations

import datetime
import io
import pickle
import sys

from msgspec import Struct


def pack(value: object) -> bytes:
    """The bytes of a value made of our structs, dates, tuples, text and numbers."""
    return pickle.dumps(value, 5)


def unpack(raw: bytes) -> object:
    """The value. Raises `pickle.UnpicklingError`, or any other error, on bytes that are not one."""
    return _Unpickler(io.BytesIO(raw)).load()


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        if (module, name) == ("datetime", "date"):
            return datetime.date
        if module.startswith("generator."):
            found = getattr(sys.modules.get(module) or __import__(module, fromlist=[name]), name, None)
            if isinstance(found, type) and issubclass(found, Struct):
                return found
        raise pickle.UnpicklingError(f"not one of our values: {module}.{name}")

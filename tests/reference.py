"""The fields of Settings, with what stands below each in the code → `docs/settings.md`.

`python -m tests.reference > docs/settings.md` rewrites it.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
import typing
from collections.abc import Iterator

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from generator.config import Settings
from generator.model import Masthead

HEAD = """\
# Settings

A site's settings stand in `dateline.toml`. `title` alone is enough; a key that is not known is an error that
names the nearest one that is. This page is written from the code: `make docs` rewrites it.

    title = "Harbour timelines"
    base_url = "https://example.org/timelines/"

    [stories]
    families = {"Example Group" = ["Harbour Post", "The Bay"]}"""


def text() -> str:
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield HEAD
    plain = [name for name, kind in _hints(Settings).items() if not _is_table(kind)]
    yield from _table("At the top", "", _rows(Masthead, without=("version",)), _rows(Settings, only=plain))
    for name, kind in _hints(Settings).items():
        if name != "masthead" and _is_table(kind) and fields(kind):
            told = inspect.getdoc(kind) or ""
            yield from _table(f"`[{name}]`", told.partition(" Table")[0], _rows(kind))


def _table(heading: str, told: str, *rows: Iterator[str]) -> Iterator[str]:
    yield from ("", f"## {heading}", "")
    if told:
        yield from (told, "")
    yield "| key | what | default |"
    yield "|---|---|---|"
    for some in rows:
        yield from some


def _rows(kind: type[Struct], only: list[str] | None = None, without: tuple[str, ...] = ()) -> Iterator[str]:
    told = documented(kind)
    for field in fields(kind):
        if field.name in without or (only is not None and field.name not in only):
            continue
        yield f"| `{field.name}` | {_cell(told.get(field.name, ''))} | {_default(field)} |"


def documented(kind: type) -> dict[str, str]:
    """What stands below each field of a class, as one line."""
    body = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, below in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            match below:
                case ast.Expr(ast.Constant(str(words))):
                    found[field.target.id] = " ".join(words.split())
    return found


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _default(field: FieldInfo) -> str:
    if field.required:
        return "must be given"
    value = field.default if field.default_factory is NODEFAULT else field.default_factory()
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, str):
        return f'`"{value}"`' if value else "none"
    return f"`{value}`" if value else "none"


def _is_table(kind: object) -> typing.TypeGuard[type[Struct]]:
    return isinstance(kind, type) and issubclass(kind, Struct)


def _hints(kind: type) -> dict[str, object]:
    return typing.get_type_hints(kind)


if __name__ == "__main__":
    print(text(), end="")

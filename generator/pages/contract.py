"""The views → what a theme may count on, written from the code itself."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from msgspec import Struct

from generator import model
from generator.pages import views
from generator.pages.views import lists, parts, story


def text() -> str:
    """The contract with themes, in Markdown: every view with its fields, as `views/` documents them."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# What a template may show"
    yield ""
    yield inspect.cleandoc(views.__doc__ or "").partition("\n")[2].strip()
    kinds: tuple[type[Struct], ...] = (model.Page, model.Masthead, *_views())
    for kind in kinds:
        yield ""
        yield f"## {kind.__name__}"
        yield ""
        yield inspect.getdoc(kind) or ""
        yield ""
        yield "| field | what |"
        yield "|---|---|"
        for name in kind.__struct_fields__:
            told = kind.__annotations__[name].replace("|", "or")
            yield f"| `{name}` | {told} |"


def _views() -> list[type[Struct]]:
    """In the order of the files."""
    return [
        kind
        for module in (parts, story, lists)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Struct) and kind.__module__ == module.__name__
    ]

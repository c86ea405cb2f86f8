"""Compiled templates → pages, without Jinja: to import it takes 30 ms, which an edit is spared.

What compiled templates ask of Jinja's environment and context, and no more of it than those do that
`compiling.uses` lets through. Where it cannot tell what Jinja would, it fails, and Jinja shows the page.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NoReturn

from markupsafe import Markup, escape, soft_str
from msgspec import Struct

from generator.files import catalogue
from generator.files.catalogue import Words
from generator.files.html import assets, charts, compiled, dates, markup
from generator.files.text import escaped
from generator.themes import Theme

MISTAKES = (TypeError, AttributeError, LookupError, ValueError, NameError)
"""What is raised where Jinja looks further, or has to say what is wrong."""

missing = object()
"""Stands for a variable that there is not."""

Block = Callable[["Context"], Iterator[str]]


def undefined(*_: object, **__: object) -> NoReturn:
    """Leave to Jinja what is not defined: it says so, or lets it be."""
    raise LookupError


def globals_of(theme: Theme, words: Words) -> dict[str, Any]:
    """What every template can call."""
    return {"t": words, "asset": lambda name: assets.found(theme)[name].path}


def filters_of(words: Words) -> dict[str, Callable[..., Any]]:
    """The filters of templates, besides Jinja's own."""
    return {
        "attrs": markup.attributes,
        "markdown": markup.markdown,
        "script": markup.script,
        "spark": charts.spark,
        "coverage": charts.coverage,
        "number": words.number,
        **dates.filters(words),
    }


@lru_cache(maxsize=4)  # one a theme, not one a page: it holds the templates
def of(theme: Theme, language: str) -> Runtime:
    """Where the templates of a theme run."""
    return Runtime(theme, language)


class Runtime:
    """A theme's templates that need no Jinja, each loaded when first asked for; to them, it is what Jinja's
    environment is to its own."""

    concat = "".join
    getitem = staticmethod(operator.getitem)
    undefined = staticmethod(undefined)

    def __init__(self, theme: Theme, language: str) -> None:
        words = catalogue.find(language, theme.folders, theme.cache)
        self.globals = globals_of(theme, words)
        self.filters = {**BUILT_IN, **filters_of(words)}
        self._kept = compiled.Kept(theme, language, words)
        self._known: dict[str, Template | None] = {}

    def template(self, name: str) -> Template | None:
        """The template of that name; None where it, or one that it uses, is Jinja's to run."""
        if name not in self._known:
            self._known[name] = None  # two that use one another are Jinja's to tell
            self._known[name] = self._made(name)
        return self._known[name]

    def get_template(self, name: str, _parent: str) -> Template:
        found = self.template(name)
        if found is None:
            raise LookupError(name)
        return found

    def _made(self, name: str) -> Template | None:
        code = self._kept.code(name)
        if code is None:
            return None
        module: dict[str, Any] = {"environment": self}
        exec(code, module)
        usable = all(self.template(used) for used in module["uses"])
        return Template(self, module["root"], module["blocks"]) if usable else None


class Template(Struct, frozen=True, eq=False):
    """A compiled template: what shows it, and its blocks."""

    runtime: Runtime
    root_render_func: Block
    blocks: Mapping[str, Block]

    def render(self, shows: Mapping[str, Any]) -> str:
        return "".join(self.root_render_func(self.new_context({**self.runtime.globals, **shows})))

    def new_context(
        self, known: Mapping[str, Any], _shared: bool = True, own: Mapping[str, Any] | None = None
    ) -> Context:
        """What a part sees: all that its page does, and the page's `own` variables there."""
        more = {name: value for name, value in (own or {}).items() if value is not missing}
        return Context({**known, **more}, self.blocks)


class Context:
    """What a template sees: `parent` are the values that it was given, `vars` those that it sets; `blocks`
    are its own and those of the templates that it extends, its own first."""

    def __init__(self, parent: Mapping[str, Any], blocks: Mapping[str, Block]) -> None:
        self.parent = parent
        self.vars: dict[str, Any] = {}
        self.exported_vars: set[str] = set()
        self.blocks = {name: [block] for name, block in blocks.items()}

    def resolve_or_missing(self, name: str) -> Any:
        return self.vars[name] if name in self.vars else self.parent.get(name, missing)

    def get_all(self) -> Mapping[str, Any]:
        return {**self.parent, **self.vars}

    def super(self, name: str, block: Block) -> Callable[[], Markup]:
        """The same block of the template that is extended; LookupError where it has none."""
        blocks = self.blocks[name]
        above = blocks[blocks.index(block) + 1]
        return lambda: Markup("".join(above(self)))  # made of what is escaped

    def call(self, above: Callable[[], Markup], **_: object) -> Markup:
        """Show the block above: nothing else is called so."""
        return above()


class LoopContext:
    """The items of a loop, each with `loop`."""

    def __init__(self, items: Iterable[Any], _undefined: object) -> None:
        self._items = iter(items)
        self._next = next(self._items, missing)
        self.index0 = -1

    def __iter__(self) -> Iterator[tuple[Any, LoopContext]]:
        while not self.last:
            item, self._next = self._next, next(self._items, missing)
            self.index0 += 1
            yield item, self

    @property
    def index(self) -> int:
        return self.index0 + 1

    @property
    def first(self) -> bool:
        return self.index0 == 0

    @property
    def last(self) -> bool:
        return self._next is missing


def shown(value: object) -> str:
    """The value as markup, as `markupsafe.escape` gives it."""
    if type(value) is str:
        return escaped(value)
    return value if type(value) is Markup else escape(value)


def joined(values: tuple[object, ...]) -> str:
    """What `~` makes of the values: most often the key of a word."""
    for value in values:
        if type(value) is not str:
            texts = [soft_str(one) for one in values]
            safe = any(isinstance(one, Markup) for one in texts)
            return Markup("").join(texts) if safe else "".join(texts)
    return "".join(values)  # type: ignore[arg-type] # all are texts


def _truncated(
    _: object, text: str, length: int = 255, killwords: object = False, end: str = "...", leeway: int = 5
) -> str:
    """A text cut to its length, before a word where none may be cut; as it is, where it is hardly longer."""
    if length < len(end) or leeway < 0:
        undefined()
    if len(text) <= length + leeway:
        return text
    kept = text[: length - len(end)]
    return (kept if killwords else kept.rsplit(" ", 1)[0]) + end


BUILT_IN: Mapping[str, Callable[..., Any]] = {"length": len, "truncate": _truncated}
"""The filters of Jinja's own that are known here."""

"""A theme and a language → the Jinja environment in which its templates run."""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator

from generator import digest
from generator.files import catalogue
from generator.files.catalogue import Words
from generator.files.html import compiling, mistakes, runtime
from generator.files.html.compiling import Compiler
from generator.themes import Theme


def rendered(
    name: str, shows: Mapping[str, Any], theme: Theme, language: str, *, compiled: bool = True
) -> str:
    """A page by the template of that name: by our compiler's, where not said otherwise; what that cannot
    show, Jinja's own shows. Raises Abort for what neither can."""
    if compiled:
        with suppress(*mistakes.KINDS):
            return environment(theme, language).get_template(name).render(shows)
    with mistakes.told(theme, name):
        return environment(theme, language, CodeGenerator).get_template(name).render(shows)


@lru_cache(maxsize=4)  # one a theme, not one a page: it holds the compiled templates
def environment(theme: Theme, language: str, compiler: type[CodeGenerator] = Compiler) -> jinja2.Environment:
    """The templates of a theme; `compiler` is ours, or Jinja's own, which forgives more and takes longer.

    Templates see `page`, `view`, `site`, `root`, `linked`, `picture`, the words `t`, `asset(name)`
    and filters.

    `{% extends "default/story.html" %}` names the template of one theme of the chain, so that a nearer
    `story.html` can build on it. What is not defined is an error.
    """
    made = _Environment(
        loader=_loader(theme),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=0,  # it has its own
    )
    made.code_generator_class = compiler
    words = catalogue.find(language, theme.folders, theme.cache)
    if compiler is Compiler:
        made.bytecode_cache = _bytecode(theme, words)
    made.globals.update(runtime.globals_of(theme, words))
    made.filters.update(runtime.filters_of(words))
    return made


def compiled(theme: Theme, language: str, name: str) -> CodeType | None:
    """The code of a template for `runtime`; None where it is Jinja's to run, or to say what is
    wrong with it."""
    made = environment(theme, language)
    try:
        source, filename, _ = _loader(theme).get_source(made, name)
        template = made._parse(source, name, filename)
        text = made._generate(template, name, filename)  # puts the parts into the template
    except jinja2.TemplateError:
        return None
    words = catalogue.find(language, theme.folders, theme.cache)
    uses = compiling.uses(template, {*runtime.BUILT_IN, *runtime.filters_of(words)})
    ours, changed = _RUNTIME.subn(f"from {runtime.__name__} import {_NAMES}", text, count=1)
    if uses is None or not changed:
        return None
    return compile(f"{ours}\nuses = {uses!r}\n", filename or name, "exec")


_NAMES = "LoopContext, missing, undefined as Undefined"
_RUNTIME = re.compile(r"^from jinja2\.runtime import .*$", re.MULTILINE)


class _Environment(jinja2.Environment):
    """Jinja's, for templates that do not change while it stands: each is found at once and has its globals in
    one table, where Jinja would copy a chain of two for every page."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.known: dict[str, jinja2.Template] = {}

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja names it
    ) -> jinja2.Template:
        if isinstance(name, jinja2.Template) or globals is not None:
            return super().get_template(name, parent, globals)
        found = self.known.get(name)
        if found is None:
            found = self.known[name] = super().get_template(name, parent)
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


def _loader(theme: Theme) -> jinja2.BaseLoader:
    own = [jinja2.FileSystemLoader(folder / "templates") for folder in theme.folders]
    named = {folder.name: loader for folder, loader in zip(theme.folders, own, strict=True)}
    return jinja2.ChoiceLoader([*own, jinja2.PrefixLoader(named)])


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Compiled templates in a folder that may go at any time: they only save time.

    `parts` stands for all that is written into a compiled template besides its own text.
    """

    def __init__(self, folder: Path, parts: str) -> None:
        super().__init__(str(folder))
        self.parts = parts

    def get_source_checksum(self, source: str) -> str:
        return digest.digest(self.parts, source)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _bytecode(theme: Theme, words: Words) -> jinja2.BytecodeCache | None:
    """Compiled templates on disk; none where the folder cannot be made, for they only save time."""
    if theme.cache is None:
        return None
    try:
        theme.cache.mkdir(parents=True, exist_ok=True)
        compiler = Path(compiling.__file__).read_bytes()
    except OSError:
        return None
    return _Compiled(theme.cache, digest.digest(theme.digest, words.strings, compiler))

"""A theme and a language → the Jinja environment in which its templates run."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from generator.files import catalogue
from generator.files.html import assets, charts, dates, markup
from generator.themes import Theme


@lru_cache(maxsize=4)  # one a theme, not one a page: it holds the compiled templates
def environment(theme: Theme, language: str) -> jinja2.Environment:
    """Templates see `page`, `view`, `site`, `root`, `linked`, the words `t`, `asset(name)` and filters.

    `{% extends "default/story.html" %}` names the template of one theme of the chain, so that a nearer
    `story.html` can build on it. What is not defined is an error.
    """
    made = jinja2.Environment(
        loader=_loader(theme),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_bytecode(theme.cache),
    )
    words = catalogue.find(language, theme.folders)
    made.globals.update(t=words, asset=lambda name: assets.found(theme)[name].path)
    made.filters.update(
        attrs=markup.attributes,
        markdown=markup.markdown,
        script=markup.script,
        spark=charts.spark,
        coverage=charts.coverage,
        number=words.number,
        **dates.filters(words),
    )
    return made


def _loader(theme: Theme) -> jinja2.BaseLoader:
    own = [jinja2.FileSystemLoader(folder / "templates") for folder in theme.folders]
    named = {folder.name: loader for folder, loader in zip(theme.folders, own, strict=True)}
    return jinja2.ChoiceLoader([*own, jinja2.PrefixLoader(named)])


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Compiled templates in a folder that may go at any time: they only save time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _bytecode(folder: Path | None) -> jinja2.BytecodeCache | None:
    """Compiled templates on disk; none where the folder cannot be made, for they only save time."""
    if folder is None:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Compiled(str(folder))

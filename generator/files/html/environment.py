"""A theme and a language → the Jinja environment in which its templates run."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from generator.files import catalogue
from generator.files.catalogue import Words
from generator.files.html import assets, charts, markup
from generator.model import When
from generator.pages.views import DateView
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
        **_dates(words),
    )
    return made


def _loader(theme: Theme) -> jinja2.BaseLoader:
    own = [jinja2.FileSystemLoader(folder / "templates") for folder in theme.folders]
    named = {folder.name: loader for folder, loader in zip(theme.folders, own, strict=True)}
    return jinja2.ChoiceLoader([*own, jinja2.PrefixLoader(named)])


def _bytecode(folder: Path | None) -> jinja2.BytecodeCache | None:
    """Compiled templates on disk; none where the folder cannot be made, for they only save time."""
    if folder is None:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return jinja2.FileSystemBytecodeCache(str(folder))


def _dates(words: Words) -> dict[str, Callable[..., str]]:
    """Filters that write dates in words: of a DateView, or of ISO text; empty for none."""

    @lru_cache(maxsize=65536)
    def when(told: DateView) -> str:
        return words.date(_when(told))

    @lru_cache(maxsize=65536)
    def heading(told: DateView) -> Markup:
        """As the head of a day: its number is marked, for a theme to set it apart."""
        span = _when(told)
        if span.is_day and span.earliest and not span.approximate:
            return Markup(
                _DAY_NUMBER.sub(r"<b>\g<0></b>", str(escape(words.weekday(span.earliest))), count=1)
            )
        return escape(words.date(span))

    @lru_cache(maxsize=65536)
    def short(told: str) -> str:
        if not told:
            return ""
        if len(told) == len("2017-11-30") and told[-3:-2] == "-":
            return words.short(date.fromisoformat(told)).replace(" ", "\N{NO-BREAK SPACE}")
        return words.date(When.parse(told))

    @lru_cache(maxsize=65536)
    def stamp(edtf: str) -> Markup:
        return _element(edtf, short(edtf))

    return {
        "stamp": stamp,
        "time": lambda told, text: _element(told.edtf, text),
        "when": when,
        "heading": heading,
        "short": short,
        "day": lambda told: words.day(date.fromisoformat(told)) if told else "",
        "month": lambda told: words.date(When.parse(told)),
        "bounds": lambda told: words.bounds(_when(told)),
    }


def _element(edtf: str, text: str) -> Markup:
    """The words of a date with the date for machines: a `time` element where HTML knows its form."""
    if not edtf:
        return Markup()
    if _HTML_DATE.fullmatch(edtf):
        return Markup('<time datetime="{}">{}</time>').format(edtf, text)
    return Markup('<data value="{}">{}</data>').format(edtf, text)


_DAY_NUMBER = re.compile(r"\b\d{1,2}\b\.?")
_HTML_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def _when(told: DateView) -> When:
    earliest = date.fromisoformat(told.earliest) if told.earliest else None
    latest = date.fromisoformat(told.latest) if told.latest else None
    return When(earliest, latest, told.precision, told.approximate)

"""One language's strings, plurals, dates and numbers, as templates and outputs use them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from markupsafe import Markup
from msgspec import Struct, field

from generator.files.catalogue import dates
from generator.files.catalogue.locales import Locale
from generator.model import When

KEPT = 65536
"""Dates, counts and lists that are remembered in words."""

Strings = Mapping[str, str | Mapping[str, str]]
"""Full keys ("story.updated") → a text with `{names}`, or a text for each plural form of the language."""


class Words(Struct, frozen=True, eq=False):
    """The interface in one language.

    `language` is what `lang` says of these words (BCP 47); `missing` are the keys for which English stands
    in.
    """

    language: str
    locale: Locale
    strings: Strings
    missing: tuple[str, ...] = ()
    _told: dict[object, str] = field(default_factory=dict)

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key, its `{names}` filled. Raises LookupError for a key that no language has.

        Where a value is markup, so is the result, and the other values are escaped.
        """
        text = self._text(key)
        if not values:
            return text
        value = next(iter(values.values())) if len(values) == 1 else None
        if type(value) is not str:
            return self._filled(key, text, values)
        return self._told.get((key, value)) or self._kept((key, value), self._filled(key, text, values))

    def n(self, key: str, count: int, **values: object) -> str:
        """The text of a key in the plural form for the count, which is `{n}` in it."""
        if values:
            return self._counted(key, count, values)
        return self._told.get((key, count)) or self._kept((key, count), self._counted(key, count, values))

    def nth(self, key: str, number: int) -> str:
        """The text of a key in the ordinal form for the number: "the 21st century"."""
        return self._form("ordinal", key, self.locale.ordinal(number), {"n": number})

    def date(self, when: When | None) -> str:
        """A date in the precision in which it is known: "30 November 2017", "summer 2017"."""
        if when is None:
            return self("date.none")
        return self._told.get(when) or self._kept(when, dates.told(when, self))

    def bounds(self, when: When) -> str:
        """Between which days something lies: "between 20 and 24 November 2017"."""
        return dates.bounds(when, self)

    def day(self, day: datetime.date) -> str:
        """ "30 November 2017"."""
        return self.locale.day(day, "long")

    def short(self, day: datetime.date) -> str:
        """ "30 Nov 2017"."""
        return self.locale.day(day, "medium")

    def weekday(self, day: datetime.date) -> str:
        """ "Thursday 30 November 2017"."""
        return self.locale.day(day, "full")

    def month(self, day: datetime.date) -> str:
        """ "November 2017"."""
        return self.locale.day(day, "yMMMM")

    def number(self, number: int) -> str:
        """ "10,000"."""
        return self.locale.number(number)

    def list(self, items: Iterable[str]) -> str:
        """ "a, b and c"."""
        return self.locale.joined(tuple(map(str, items)))

    def quoted(self, items: Iterable[str]) -> str:
        """ "“a”, “b” and “c”"."""
        what = ("", some := tuple(items))
        known = self._told.get(what)
        return known or self._kept(what, self.list(self("event.quoted", text=item) for item in some))

    @property
    def dir(self) -> str:
        """The direction of these words: "ltr" or "rtl"."""
        return self.locale.direction

    def _counted(self, key: str, count: int, values: Mapping[str, object]) -> str:
        form = self.locale.plural(count)
        return self._form("count", key, form, {"n": self.number(count), **values})

    def _kept(self, what: object, told: str) -> str:
        """What was told, remembered: the same dates and numbers stand on every page."""
        if len(self._told) >= KEPT:
            self._told.clear()
        self._told[what] = told
        return told

    def _form(self, section: str, key: str, form: str, values: Mapping[str, object]) -> str:
        forms = self.strings.get(f"{section}.{key}")
        if forms is None or isinstance(forms, str):
            raise LookupError(
                f"no plural forms {key!r} in the catalogue - add them to [{section}] in words/en.toml"
            )
        return self._filled(key, forms.get(form) or forms["other"], values)

    def _text(self, key: str) -> str:
        text = self.strings.get(key)
        if not isinstance(text, str):
            raise LookupError(f"no string {key!r} in the catalogue - add it to words/en.toml")
        return text

    def _filled(self, key: str, text: str, values: Mapping[str, object]) -> str:
        pattern = text
        for value in values.values():
            if type(value) is not str and hasattr(value, "__html__"):
                pattern = Markup(text)
        try:
            return pattern.format(**values)
        except (KeyError, IndexError, ValueError) as error:
            raise LookupError(f"the string {key!r} ({self.language}) asks for {error}") from error

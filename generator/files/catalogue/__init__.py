"""A language → the words of the interface: strings, plurals, dates and numbers.

A language is one file here, `en.toml` is the complete one; a theme or a site brings or overrides one
as `words/<language>.toml` in its folder.
"""

from generator.files.catalogue.finding import find, problems
from generator.files.catalogue.words import Words

__all__ = ["Words", "find", "problems"]

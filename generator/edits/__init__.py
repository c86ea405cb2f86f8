"""What editors decided: `content/edits.toml` and `content/stories/<slug>.md`, as values.

`parse` reads the edits and `introduced` the story files; `decide` says what the edits make of the ledger,
`editorial` what both say of one story; `written` makes the lines that a command appends; `Known` and `meant`
tell what a typed name names, `reach` whether an edit may be of reports that come or go.
"""

from generator.edits.deciding import Decisions, decide
from generator.edits.introductions import FOLDER, Introductions, editorial, introduced, orphans
from generator.edits.parsing import PATH, Edits, parse
from generator.edits.reach import reach
from generator.edits.targets import Known, meant
from generator.edits.writing import written

__all__ = [
    "FOLDER",
    "PATH",
    "Decisions",
    "Edits",
    "Introductions",
    "Known",
    "decide",
    "editorial",
    "introduced",
    "meant",
    "orphans",
    "parse",
    "reach",
    "written",
]

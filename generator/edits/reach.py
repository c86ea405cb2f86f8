"""Edits → whether what they say may be of reports that come or go, or of their stories."""

from __future__ import annotations

from collections.abc import Collection

from generator.edits.parsing import Edits
from generator.edits.targets import Known
from generator.model import Edit, Entry, Shelf


def reach(edited: Edits, entries: Collection[Entry], shelves: Collection[Shelf]) -> bool:
    """Whether one of the edits may mean something else where these reports and stories come or go, or says of
    all reports how they are compared. Others find what they found, and do what they did."""
    alone = [Known((one,), ()) for one in entries] + [Known((), (one,)) for one in shelves]
    return any(_is_of_all(edit) or _names(edit, alone) for edit in edited.edits)


def _is_of_all(edit: Edit) -> bool:
    """Whether it keeps reports together or apart, or hides a story, with whose reports others are compared
    that come."""
    whole = any(target.startswith("story:") for target in edit.targets)
    hides = edit.kind == "hide" and whole and not any(target.startswith("event:") for target in edit.targets)
    return hides or edit.kind in ("together", "apart")


def _names(edit: Edit, alone: Collection[Known]) -> bool:
    """Whether one of its words names something of what is known alone."""
    words = [target for target in edit.targets if not target.startswith("event:")]
    told = [one.story(edit.value) for one in alone if edit.value]
    told += [one.report(word) for one in alone for word in words if word.startswith("report:")]
    told += [one.story(word) for one in alone for word in words if word.startswith("story:")]
    return any(told)

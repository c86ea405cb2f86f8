"""Events + what an editor decided of them → events."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from generator.model import Cited, Edit, Editorial, Event, When


def apply(events: Sequence[Event], editorial: Editorial) -> tuple[Event, ...]:
    """The events with the editor's pins, hidings, dates, titles and corrections."""
    if not (editorial.edits or editorial.hidden or editorial.pinned):  # nearly always
        return tuple(events)
    made = []
    for event in events:
        decided = [edit for edit in editorial.edits if _names(edit.targets, event, events)]
        if _names(editorial.hidden, event, events) or any(edit.kind == "hide" for edit in decided):
            continue
        for edit in decided:
            event = _edited(event, edit)
        if _names(editorial.pinned, event, events):
            event = replace(event, pinned=True)
        made.append(event)
    return tuple(made)


def summary(editorial: Editorial) -> tuple[Cited, ...]:
    """The editor's own summary, which cites no report."""
    return (Cited(editorial.summary, ()),) if editorial.summary else ()


def _edited(event: Event, edit: Edit) -> Event:
    match edit.kind:
        case "pin":
            return replace(event, pinned=True)
        case "rename":
            return replace(event, title=edit.text or event.title)
        case "correct":
            return replace(event, summary=edit.text or event.summary)
        case "date":
            return _dated(event, edit)
        case _:
            return event


def _dated(event: Event, edit: Edit) -> Event:
    """With the editor's date; unchanged where that is no date, which the edits' own check reports."""
    try:
        when = When.parse(edit.value)
    except ValueError:
        return event
    by = f" by {edit.by}" if edit.by else ""
    return replace(event, when=when, method="edit", evidence=f"dated{by} in the edits; {event.evidence}")


def _names(targets: Sequence[str], event: Event, events: Sequence[Event]) -> bool:
    """Whether one of the targets is the event's id, or a start that only its id has."""
    for target in targets:
        typed = target.removeprefix("event:")
        if typed and event.id.startswith(typed) and sum(e.id.startswith(typed) for e in events) == 1:
            return True
    return False

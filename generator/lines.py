"""A text of sorted lines → the same with a few others, found by halving: no more of it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping


def amended(
    text: bytes,
    gone: Collection[str],
    come: Mapping[str, bytes],
    order: Callable[[bytes], str],
    start: int = 0,
    end: int | None = None,
) -> bytes | None:
    """The text without the lines that are `gone`, and with those that `come`; of both ends of it may be left
    out what is something else.

    `order` gives of a line, which is without its end, what the lines are sorted by: by that, lines are named.
    None where the text is another than was thought: a line that goes is not there, or one is there already
    that comes and does not go.
    """
    end = len(text) if end is None else end
    if end and text[end - 1 : end] != b"\n":
        return None
    parts, view, done = list[bytes | memoryview](), memoryview(text), 0
    for name in sorted({*gone, *come}):
        at = _place(text, name, order, max(start, done), end)
        after = text.find(b"\n", at) + 1
        there = at < end and order(text[at : after - 1]) == name
        if there is not (name in gone):
            return None
        parts.append(view[done:at])
        if name in come:
            parts += come[name], b"\n"
        done = after if there else at
    return b"".join((*parts, view[done:]))


def _place(text: bytes, name: str, order: Callable[[bytes], str], start: int, end: int) -> int:
    """Where the first line begins that is not before the name."""
    while start < end:
        middle = (start + end) // 2
        line = max(text.rfind(b"\n", start, middle) + 1, start)
        after = text.find(b"\n", middle) + 1
        if order(text[line : after - 1]) < name:
            start = after
        else:
            end = line
    return start

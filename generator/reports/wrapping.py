"""Lines of text → paragraphs: joined only where the text is hard-wrapped."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

_NARROWEST, _WIDEST = 40, 110
_SHARE = 0.8
_LEAST = 3


def paragraphs(lines: Sequence[str]) -> tuple[str, ...]:
    """One paragraph a line; or one a block, where a blank line, an indent or a short last line ends it."""
    blocks = list(_blocks([line.expandtabs(4) for line in lines]))
    width = _wrapped_at(blocks)
    if not width:
        return tuple(line.strip() for block in blocks for line in block)
    return tuple(joined for block in blocks for joined in _joined(block, width))


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line.rstrip())
        elif block:
            yield block
            block = []
    if block:
        yield block


def _wrapped_at(blocks: Sequence[Sequence[str]]) -> int:
    """The width at which the text was wrapped, in characters; 0 where it was not.

    In wrapped text a line ends because the next word would not have fitted. Lines that are paragraphs
    end anywhere.
    """
    pairs = [pair for block in blocks for pair in itertools.pairwise(block)]
    width = max((len(line) for block in blocks for line in block if " " in line.strip()), default=0)
    if len(pairs) < _LEAST or not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_is_full(line, after, width) for line, after in pairs)
    return width if full >= _LEAST and full >= _SHARE * sum(not _ends(line) for line, _ in pairs) else 0


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width


def _ends(line: str) -> bool:
    return line.endswith((".", "!", "?", '"', "”", "’", ":"))


def _joined(block: Sequence[str], width: int) -> Iterator[str]:
    made: list[str] = []
    for n, line in enumerate(block):
        made.append(line.strip())
        after = block[n + 1] if n + 1 < len(block) else ""
        indented = after[:1].isspace() and not line[:1].isspace()
        if not after or indented or (_ends(line) and not _is_full(line, after, width)):
            yield " ".join(made)
            made = []

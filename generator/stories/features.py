"""One report → what grouping needs to know of it."""

from __future__ import annotations

import re
import unicodedata
from itertools import compress
from pathlib import PurePosixPath

from msgspec import Struct

from generator import digest
from generator.model import Reading, Report
from generator.stories.backward import back
from generator.stories.options import Options
from generator.stories.prints import prints, unpacked
from generator.stories.weights import weights
from generator.stories.words import blanked, capitals, terms

LEADING = 16
"""Heaviest terms, by which the reports are found that are worth comparing with one."""

_EACH = 4
_CHOSEN = bytes(low % _EACH == 0 for low in range(256))
"""The lowest byte of a fingerprint → whether it is one of those."""


class Features(Struct, frozen=True):
    """What grouping needs to know of one report: small, and a pure function of the report.

    `day` is the ordinal of the publication day (`date.fromordinal`), None where it is not known.
    `terms` are the report's heaviest terms, the heaviest first, and `parts` a byte for each: the part
    it has in the report, in 256ths. `prints` are the text's fingerprints, four bytes each;
    `length` is its length in words. `back` are the spans, a month at most, that the report looks back to
    over a season.
    """

    report: str
    pin: str = ""
    day: int | None = None
    length: int = 0
    terms: tuple[str, ...] = ()
    parts: bytes = b""
    prints: bytes = b""
    back: tuple[tuple[int, int], ...] = ()

    @property
    def leading(self) -> tuple[str, ...]:
        """The heaviest terms."""
        return self.terms[:LEADING]

    @property
    def marks(self) -> tuple[int, ...]:
        """One in four of the fingerprints, by which the reports are found that may carry the same text."""
        return tuple(compress(unpacked(self.prints), self.prints[::4].translate(_CHOSEN)))


def features(report: Report, reading: Reading, options: Options = Options()) -> Features:
    """The features of one report."""
    text = blanked(f" {report.title}\n{report.text}")
    words = text.lower().split()
    body = words[len(text[: len(report.title) + 1].split()) :]
    heaviest, parts = terms(words, capitals(text), weights(reading.language))
    return Features(
        report.id,
        slug(report.story or (_folder(report.path) if options.by == "folder" else "")),
        report.day.toordinal() if report.day and report.published and not report.published.inferred else None,
        len(body),
        tuple(heaviest),
        parts,
        prints(body),
        back(report, reading),
    )


def slug(told: str) -> str:
    """What was told of a story, as the slug that its permalink has; empty where nothing was told."""
    plain = unicodedata.normalize("NFKD", told).encode("ascii", "ignore").decode().lower()
    made = "-".join(re.findall(r"[a-z0-9]+", plain))
    return made or (f"story-{digest.short(told)}" if told.strip() else "")


def _folder(path: str) -> str:
    """The folder below `content/` that a report lies in; empty for one that lies in `content/` itself."""
    return " ".join(PurePosixPath(path).parent.parts[1:])

"""Reports + duplicates → voices: which reports count as one independent source, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.model import Duplicate, Report


class Voice(Struct, frozen=True):
    """Whom a report counts as: `key` is the same for all that are one source; `why` says so in words."""

    key: str
    why: str
    original: str = ""
    family: str = ""


def of(
    reports: Sequence[Report],
    duplicates: Sequence[Duplicate],
    families: Mapping[str, Sequence[str]] = {},
) -> dict[str, Voice]:
    """The voice of each report, by report id.

    A duplicate speaks with the voice of the text that it repeats. A report whose own text credits an
    agency speaks with the agency's; else its outlet's family (`families`: family → outlets), its
    outlet, and itself alone where no outlet is known.
    """
    owners = {_plain(outlet): family for family, outlets in sorted(families.items()) for outlet in outlets}
    known = {report.id: report for report in reports}
    originals = _originals(duplicates, known)
    made = {}
    for report in reports:
        source = known[originals.get(report.id, report.id)]
        key, why = _key(source, owners)
        if source.id != report.id:
            why = f"its text is that of {_name(source)}"
        made[report.id] = Voice(
            key, why, source.id if source.id != report.id else "", owners.get(_plain(report.outlet), "")
        )
    return made


def explained(reports: Sequence[str], voices: Mapping[str, Voice], names: Mapping[str, str]) -> str:
    """The count of independent sources in words: "3 reports, 1 voice: two carry the text of Example Wire"."""
    if len(reports) == 1:  # nearly always
        return "1 report, 1 voice"
    by_key: dict[str, list[str]] = {}
    for report in dict.fromkeys(reports):
        by_key.setdefault(voices[report].key, []).append(report)
    total = sum(map(len, by_key.values()))
    told = f"{total} report{'s' * (total != 1)}, {len(by_key)} voice{'s' * (len(by_key) != 1)}"
    shared = [_shared(ids, voices, names) for _, ids in sorted(by_key.items()) if len(ids) > 1]
    return told + (": " + "; ".join(shared) if shared else "")


def _originals(duplicates: Sequence[Duplicate], known: Mapping[str, Report]) -> dict[str, str]:
    """Each duplicate's first text, through any chain of copies, as far as it is among the reports."""
    step = {d.report: d.original for d in duplicates if d.report in known and d.original in known}
    made = {}
    for report in step:
        seen = {report}
        at = report
        while at in step and step[at] not in seen:
            at = step[at]
            seen.add(at)
        made[report] = at
    return made


def _key(report: Report, owners: Mapping[str, str]) -> tuple[str, str]:
    outlet = _plain(report.outlet)
    if report.agency and _plain(report.agency) != outlet:
        return _plain(report.agency), f"it carries the text of {report.agency}"
    family = owners.get(outlet, "")
    if family:
        return "family " + _plain(family), f"{report.outlet} belongs to {family}"
    if outlet:
        return outlet, f"reported by {report.outlet}"
    return report.id, "its outlet is not known"


def _shared(ids: Sequence[str], voices: Mapping[str, Voice], names: Mapping[str, str]) -> str:
    """Why several reports are one voice."""
    copies = sum(1 for report in ids if voices[report].original)
    number = _WORDS[len(ids)] if len(ids) < len(_WORDS) else str(len(ids))
    if copies:
        first = next((voices[report].original for report in ids if voices[report].original), ids[0])
        return f"{number} carry one text, first seen at {names.get(first) or 'an outlet that is not known'}"
    reasons = {voices[report].why for report in ids}
    if len(reasons) == 1 and (why := reasons.pop()).startswith("it carries"):
        return f"{number} carry{why.removeprefix('it carries')}"
    return (
        f"{number} are of one outlet or family ({', '.join(sorted({names[r] for r in ids if names.get(r)}))})"
    )


_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _name(report: Report) -> str:
    return f"{report.outlet}: {report.title}" if report.outlet else report.title or report.path


def _plain(name: str) -> str:
    """A name as it is compared: without case, "the" and what is not letter or digit."""
    kept = "".join(letter for letter in name.casefold().removeprefix("the ") if letter.isalnum())
    return kept or name

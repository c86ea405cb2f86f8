"""Drafts → Reports: cleaned, titled, dated and told apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import cast

from generator import digest
from generator.model import PublishMode, Read, Removed, Report, Source
from generator.problems import Problem
from generator.reports import cleaning, datelines, dating, fields, titles, urls
from generator.reports.decoding import plain
from generator.reports.drafts import Draft
from generator.reports.options import Options

_BY = re.compile(r"^by\s+", re.IGNORECASE)


def finish(drafts: Iterable[Draft], source: Source, options: Options) -> Read:
    """The reports of a source, each whole; a draft that holds nothing is a problem."""
    reports: list[Report] = []
    problems: list[Problem] = []
    for draft in drafts:
        problems.extend(draft.problems)
        stated = _stated(draft.stated, options)
        if _is_held_back(stated):
            continue
        text, removed = _text(draft, stated, options)
        if not text:
            line, hint = draft.lines.get("", 0), "write the report below its head, or remove it"
            problems.append(Problem(source.path, line, "there is no text in this report", hint, "error"))
            continue
        report, wrong = _report(draft, stated, text, removed, source, options)
        reports.append(report)
        problems.extend(wrong)
    return Read(tuple(reports), tuple(problems))


def _stated(told: Mapping[str, str], options: Options) -> dict[str, str]:
    """What is known of a report, tidied, with what the site says where nothing is told."""
    stated = {name: plain(words).strip() for name, words in told.items()}
    source = stated.pop("source", "")
    # Note-taking programs put the address under `source`; others the outlet.
    stated.setdefault("url" if urls.is_web(source) else "outlet", source)
    if not urls.is_web(stated.get("url", "")):
        stated["url"] = ""
    stated["title"] = " ".join(fields.unlinked(stated.get("title", "")).split())
    stated["outlet"] = fields.unlinked(stated.get("outlet", "")).strip()
    stated["language"] = fields.language(stated.get("language") or options.language)
    return stated


def _is_held_back(stated: Mapping[str, str]) -> bool:
    """`draft: true`, and `publish: false` as note-taking programs write it."""
    return stated.get("draft", "").lower() in ("true", "yes") or stated.get("publish", "").lower() == "false"


def _text(
    draft: Draft, stated: Mapping[str, str], options: Options
) -> tuple[tuple[str, ...], tuple[Removed, ...]]:
    """The report's own paragraphs, and what was removed. Where there is a title alone, it is the text."""
    paragraphs, removed = draft.paragraphs, draft.removed
    if options.clean and not draft.cleaned:
        kept = cleaning.clean(paragraphs, title=stated["title"], language=stated["language"])
        paragraphs, removed = kept.paragraphs, (*removed, *kept.removed)
    title = stated["title"]
    if len(paragraphs) > 1 and title and paragraphs[0].casefold() == title.casefold():
        return paragraphs[1:], (Removed(paragraphs[0], "title"), *removed)
    return paragraphs or ((title,) if title else ()), removed


def _report(
    draft: Draft,
    stated: Mapping[str, str],
    text: tuple[str, ...],
    removed: tuple[Removed, ...],
    source: Source,
    options: Options,
) -> tuple[Report, list[Problem]]:
    head = datelines.read(text)
    dates = dating.read(draft, stated, head, source.path)
    publish, problems = _publish(draft, stated, source.path)
    report = Report(
        id=_id(draft, stated, source.path),
        path=f"{source.path}#{draft.number}" if draft.number else source.path,
        title=stated["title"] or titles.of(text, PurePosixPath(source.path).stem),
        paragraphs=text,
        published=dates.published,
        bounds=dates.bounds,
        updated=dates.updated,
        # Whom the reader would name: an agency's own copy is the agency's, and a page is its site's.
        outlet=stated["outlet"] or head.agency or options.outlet or urls.site(stated["url"]),
        agency=stated.get("agency") or head.agency or datelines.credit(text),
        author=_author(stated.get("author", "")) or datelines.byline(draft.paragraphs),
        url=stated["url"],
        place=stated.get("place") or head.place,
        language=stated["language"],
        tags=fields.listed(stated.get("tags", "")),
        story=_pin(stated.get("story", "")),
        slug=stated.get("slug", ""),
        publish=publish,
        markup=draft.markup,
        removed=removed,
    )
    return report, [*dates.problems, *problems]


def _pin(words: str) -> str:
    """The slug of the story that is meant, as an address and a word of the ledger can hold it."""
    bare = unicodedata.normalize("NFKC", fields.unlinked(words)).casefold()
    return re.sub(r"[\W_]+", "-", bare)[:80].strip("-")


def _author(words: str) -> str:
    return _BY.sub("", ", ".join(fields.listed(words)))


def _publish(
    draft: Draft, stated: Mapping[str, str], path: str
) -> tuple[PublishMode | None, tuple[Problem, ...]]:
    mode = stated.get("publish", "").lower()
    if mode in ("excerpt", "full"):
        return cast(PublishMode, mode), ()
    if mode in ("", "true"):  # `publish: true`, as note-taking programs write it, asks for no more
        return None, ()
    message, hint = f'publish is "excerpt" or "full", not "{mode}"', "correct it, or leave it out"
    return None, (Problem(path, draft.lines.get("publish", 0), message, hint),)


def _id(draft: Draft, stated: Mapping[str, str], path: str) -> str:
    """The same in any order of the rows and under any rules of cleaning: never the row's number, and the
    file's name only for a file of one report."""
    if stated["url"]:
        return digest.short("url", urls.canonical(stated["url"]))
    if not draft.number:
        # Composed, whatever the file system makes of names: the same on every machine.
        return digest.short("path", unicodedata.normalize("NFC", path))
    if stated.get("id"):
        return digest.short("id", path, stated["id"])
    return digest.short("text", stated["title"], stated.get("date", ""), draft.paragraphs)

"""What note-taking programs add to Markdown, in the text and on a report's own page."""

from __future__ import annotations

import pytest

from generator.model import Removed, Source
from generator.reports import markdown, notes
from generator.reports.options import Options

WRITTEN = [
    ("It fell. %%ask Tom%%", "It fell. "),
    ("See [[Page|the words]] and [[Other]].", "See the words and Other."),
    ("![[photo.jpg]]It ==fell== on Tuesday.", "It fell on Tuesday."),
    ("It fell.[^1]\n\n[^1]: Interview, 5 March.", "It fell.\n\nInterview, 5 March."),
    ("It fell. ^block-id\nAll of it.", "It fell.\nAll of it."),
    ("> [!warning] Mind\n> It fell.", "> Mind\n>\n> It fell."),
    ("- [x] It fell.\n1. [X] It rose.\n[x] no", "- It fell.\n1. It rose.\n[x] no"),
    ("Title\n=====\n\nx == y, a[i] and 2 ^2", "Title\n=====\n\nx == y, a[i] and 2 ^2"),
]


@pytest.mark.parametrize(("written", "common"), WRITTEN)
def test_common(written: str, common: str) -> None:
    assert notes.common(written) == common


@pytest.mark.parametrize(
    ("written", "kept", "tasks"),
    [
        ("It fell.\n\n- [ ] call Tom", "It fell.\n", ("call Tom",)),
        ("- It fell.\n- [ ] call Tom\n- It rose.", "- It fell.\n- It rose.", ("call Tom",)),
        ("- [ ] call Tom\nIt fell.", "\nIt fell.", ("call Tom",)),
        (
            "* [ ] call Tom\n    - at noon\n\n  or Ann\n* It fell.",
            "\n* It fell.",
            ("call Tom\n- at noon\nor Ann",),
        ),
        ("> 1. [ ] call Tom\n> It fell.", "\n> It fell.", ("call Tom",)),
        ("  - [ ] call Tom\n- It fell.", "- It fell.", ("call Tom",)),
        ("a[ ] = b, [ ] c\n- [] d\n- [ ]", "a[ ] = b, [ ] c\n- [] d\n- [ ]", ()),
    ],
)
def test_what_is_still_to_be_done_is_no_news(written: str, kept: str, tasks: tuple[str, ...]) -> None:
    assert notes.without_tasks(written) == (kept, tasks)


def test_open_tasks_are_removed_from_text_and_page() -> None:
    data = b"# Fire\n\nThe mill burned.\n\n- [ ] call the [[Ministry|ministry]]\n- [x] It reopened.\n"
    (report,) = markdown.read(Source("content/a.md", data), Options()).reports
    assert report.paragraphs == ("The mill burned.", "It reopened.")
    assert report.removed == (Removed("call the ministry", "open task"),)
    assert "ministry" not in report.markup


def test_what_is_private_is_neither_in_the_text_nor_on_the_page() -> None:
    data = b'---\ntitle: "[[Mill fire]]"\n---\nThe mill burned. %%do not print%%\n'
    (report,) = markdown.read(Source("content/a.md", data), Options()).reports
    assert report.title == "Mill fire"
    assert report.paragraphs == ("The mill burned.",)
    assert report.markup == "The mill burned. "

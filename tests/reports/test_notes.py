"""What note-taking programs add to Markdown, in the text and on a report's own page."""

from __future__ import annotations

import pytest

from generator.model import Source
from generator.reports import markdown, notes
from generator.reports.options import Options

WRITTEN = [
    ("It fell. %%ask Tom%%", "It fell. "),
    ("See [[Page|the words]] and [[Other]].", "See the words and Other."),
    ("![[photo.jpg]]It ==fell== on Tuesday.", "It fell on Tuesday."),
    ("It fell.[^1]\n\n[^1]: Interview, 5 March.", "It fell.\n\nInterview, 5 March."),
    ("It fell. ^block-id\nAll of it.", "It fell.\nAll of it."),
    ("> [!warning] Mind\n> It fell.", "> Mind\n>\n> It fell."),
    ("Title\n=====\n\nx == y, a[i] and 2 ^2", "Title\n=====\n\nx == y, a[i] and 2 ^2"),
]


@pytest.mark.parametrize(("written", "common"), WRITTEN)
def test_common(written: str, common: str) -> None:
    assert notes.common(written) == common


def test_what_is_private_is_neither_in_the_text_nor_on_the_page() -> None:
    data = b'---\ntitle: "[[Mill fire]]"\n---\nThe mill burned. %%do not print%%\n'
    (report,) = markdown.read(Source("content/a.md", data), Options()).reports
    assert report.title == "Mill fire"
    assert report.paragraphs == ("The mill burned.",)
    assert report.markup == "The mill burned. "

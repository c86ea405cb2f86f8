"""Heads of files: front matter or lines, by our names."""

from __future__ import annotations

import pytest

from generator.reports import heads


@pytest.mark.parametrize(
    ("yaml", "stated"),
    [
        ("title: A", {"title": "A"}),
        ("Title: A\nPUBLICATION_DATE: 2017-11-30", {"title": "A", "date": "2017-11-30"}),
        ('source: "[[Harbour Post]]"', {"source": "[[Harbour Post]]"}),
        ("draft: no\npublish: false", {"draft": "no", "publish": "false"}),
        ("tags:\n  - a\n  - b", {"tags": "a, b"}),
        ("author: [[A. Muster]]", {"author": "A. Muster"}),
        ("authors:\n  - name: A. Muster\n    mail: a@x.example", {"author": "A. Muster"}),
        ("title:\ndate: ~\nurl: ''", {}),
        ("unknown: {a: 1}\ntitle: A", {"title": "A"}),
        ("title: first\nheadline: second", {"title": "first"}),
    ],
)
def test_yaml(yaml: str, stated: dict[str, str]) -> None:
    head = heads.split(f"---\n{yaml}\n---\nText.")
    assert (head.stated, head.body) == (stated, "Text.")


def test_keys_know_their_lines() -> None:
    for fence, mark in (("---", ": "), ("+++", " = ")):
        head = heads.split(f'{fence}\n\ntitle{mark}"A"\n\ndate{mark}"x"\n{fence}\n')
        assert head.lines == {"title": 3, "date": 5}


@pytest.mark.parametrize(
    ("text", "stated", "body", "unknown"),
    [
        ("Title: A\nDate: x\n\nText.", {"title": "A", "date": "x"}, "\nText.", ()),
        ("\n\nTitle: A\nText.", {"title": "A"}, "Text.", ()),
        ("Title: A\nPage: 3\n\nText.", {"title": "A"}, "\nText.", ("Page: 3",)),
        ("Title: A\nHe said: no\nText.", {"title": "A"}, "He said: no\nText.", ()),
        ("Note: A\nTitle: B", {}, "Note: A\nTitle: B", ()),
        ("Title: A\nText: B", {"title": "A"}, "Text: B", ()),
        ("Title: A\nPage: 3\nText: B", {"title": "A"}, "Text: B", ("Page: 3",)),
        ("Ressort: Inland\nTitel: A\n\nText.", {"title": "A"}, "\nText.", ("Ressort: Inland",)),
        ("Titre : A\nParu le : x\n\nTexte.", {"title": "A", "date": "x"}, "\nTexte.", ()),
        ("Lee: It sank.\nSource: No.\n\nText.", {}, "Lee: It sank.\nSource: No.\n\nText.", ()),
        ("Title: A\nNote: It sank.\nDate: x\n\n", {"title": "A", "date": "x"}, "\n", ("Note: It sank.",)),
        ("Lee: no\nRoe: yes\n\nText.", {}, "Lee: no\nRoe: yes\n\nText.", ()),
        ("Title: A\nTitle: B", {"title": "A"}, "", ()),
        ("", {}, "", ()),
    ],
)
def test_head_lines(text: str, stated: dict[str, str], body: str, unknown: tuple[str, ...]) -> None:
    head = heads.split(text)
    assert (head.stated, head.body, head.unknown) == (stated, body, unknown)

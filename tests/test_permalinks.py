"""Titles in a dozen scripts → permalinks that can be read, typed and pasted anywhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import permalinks

SLUGS = [
    ("Ferry sinks off Crete", "ferry-sinks-off-crete"),
    ("Chile's miners: 33 of 33", "chiles-miners-33-of-33"),
    ("Zürich: Café geschlossen", "zurich-cafe-geschlossen"),
    ("Großbrand in Łódź", "grossbrand-in-lodz"),
    ("Ærø’s ferry", "aeros-ferry"),
    ("Ferry lost—all saved", "ferry-lost-all-saved"),
    ("../../etc/passwd", "etc-passwd"),
    ("…", "story"),
    ("word " * 40, "-".join(["word"] * 12)),
    ("w" * 80, "w" * 60),
]

SCRIPTS = [
    ("Cyrillic", "Паром затонул у берега", "parom-zatonul-u-berega"),
    ("Greek", "Βυθίστηκε το φέρι", "vythistike-to-feri"),
    ("Arabic", "غرق عبارة", "ghrq-brh"),
    ("Hebrew", "מעבורת טבעה", "mvvrt-tvh"),
    ("Chinese", "渡轮沉没", "du-lun-chen-mei"),
    ("Japanese", "フェリーが沈没", "fueriga-shen-mei"),
    ("Korean", "여객선 침몰", "yeogaegseon-chimmol"),
    ("Thai", "เรือเฟอร์รี่จม", "erueoeforrichm"),
    ("Hindi", "नौका डूबी", "nauka-dubi"),
    ("Armenian", "Լաստանավը խորտակվեց", "lastanavy-khortakvets"),
    ("Georgian", "ბორანი ჩაიძირა", "borani-chaidzira"),
    ("Ethiopic", "ጀልባ ሰጠመች", "jelba-setemech"),
]


@pytest.mark.parametrize(("title", "slug"), SLUGS)
def test_a_slug_has_the_words_of_its_title(title: str, slug: str) -> None:
    assert permalinks.slug(title) == slug


@pytest.mark.parametrize(("title", "slug"), [row[1:] for row in SCRIPTS], ids=[row[0] for row in SCRIPTS])
def test_other_scripts_are_transliterated(title: str, slug: str) -> None:
    assert permalinks.slug(title) == slug


@pytest.mark.parametrize(
    ("language", "slug"),
    [
        ("de", "faehrunglueck-vor-foehr"),
        ("de-AT", "faehrunglueck-vor-foehr"),
        ("sv", "fahrungluck-vor-fohr"),
        ("", "fahrungluck-vor-fohr"),
    ],
)
def test_umlauts_are_spelt_out_in_german(language: str, slug: str) -> None:
    assert permalinks.slug("Fährunglück vor Föhr", language) == slug
    assert permalinks.slug("Fa\u0308hrunglu\u0308ck vor Fo\u0308hr", language) == slug, "taken apart"


@given(st.text())
def test_any_title_has_one(title: str) -> None:
    made = permalinks.slug(title)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= permalinks.LIMIT

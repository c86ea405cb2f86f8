"""What is kept of pasted text, and what goes with which rule."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reports import cleaning
from generator.reports.cleaning import kinds, signs
from generator.reports.cleaning.phrases import PHRASES

ARTICLE = (
    "The ferry to the outer islands sank on Tuesday evening, an hour after leaving, the coast guard said.",
    "All 40 people on board were brought ashore by fishing boats, according to the harbour master there.",
    '"We heard a bang, and then the water came in below," said a passenger, who asked not to be named.',
    "Divers will look at the wreck once the wind has dropped, which is expected later in the week, he added.",
    "The owner, which runs four ships between the mainland and the islands, said it would help the inquiry.",
)

TAILS = {
    "a subscription page": (
        ("You've reached your limit of {{limit}} free articles this month.", "template braces"),
        ("Subscribe now for unlimited access.", "subscription offer"),
        ("Already subscribed? Log in", "subscription offer"),
        ("Plus Monthly", "after the end"),
        ("₹450", "price list"),
        ("1 Month", "price list"),
        ("Renews automatically, cancel anytime", "subscription offer"),
    ),
    "share bar and links": (
        ("Facebook Twitter E-mail", "share bar"),
        ("Read more", "also read"),
        ("Harbour Gets A New Crane", "after the end"),
        ("Fishermen Fear A Poor Season", "after the end"),
        ("Mayor Opens Festival Of The Sea", "after the end"),
    ),
    "comments": (
        ("Leave a reply", "comments"),
        ("Your email address will not be published. Required fields are marked *", "comments"),
    ),
    "a footer": (
        ("Tags ferry, harbour, islands", "tags"),
        ("About us", "site notice"),
        ("Privacy policy", "site notice"),
        ("© 2017 Harbour Post. All rights reserved.", "copyright"),
    ),
    "a newsletter": (
        ("Get the latest from the islands in your inbox every morning.", "newsletter notice"),
        ("Sign up", "subscription offer"),
    ),
    "a question before links": (
        ("Would you like to read more?", "also read"),
        ("Most read", "also read"),
        ("Crane Falls Into Harbour", "after the end"),
    ),
    "one link": (("You may also like", "also read"),),
    "the outlet's own pages": (
        ("Our Latest Tales", "after the end"),
        ("A winter on the islands", "after the end"),
        ("How to cook a cod", "after the end"),
    ),
    "an author": (
        ("Jane Doe", "after the end"),
        ("Jane Doe is a reporter for the Harbour Post.", "author note"),
        ("Most read", "also read"),
    ),
    "an offer after a question": (
        (
            "Need more? Subscribe to the magazine of the Harbour Post for all its tales of the sea",
            "subscription offer",
        ),
        ("Sign up", "subscription offer"),
    ),
    "in German": (("Lesen Sie auch", "also read"), ("Impressum", "site notice")),
    "in French": (("À lire aussi", "also read"), ("Mentions légales", "site notice")),
    "in Spanish": (("Te puede interesar", "also read"), ("Aviso legal", "site notice")),
    "in Italian": (("Leggi anche", "also read"), ("Riproduzione riservata", "copyright")),
}

KEPT = {
    "a short note": ("The ferry sank on Tuesday.", "Nobody was hurt.", "More tomorrow."),
    "one line": ("Subscribe",),
    "nothing": (),
    "a list": (*ARTICLE, "Ships lost since 2000:", "1. Anna", "2. Southern Star", "3. Marigold"),
    "sentences that open as links do": (
        *ARTICLE,
        "By Wednesday evening, nobody on the islands had heard from the owner, according to the mayor there.",
        "More than 600 people have lost their lives in the strait since the first ferry crossed it in 1921.",
        '"Subscribe to what you like, but leave us our harbour," said a woman who has fished there.',
    ),
    "a poem": ("Grey is the water,", "grey is the sky,", "and grey is the gull", "as it passes by."),
    "a transcript": (
        "Q: Where were you when it sank?",
        "A: Below, with my brother.",
        "Q: What did you hear?",
        "A: A bang.",
    ),
    "a recipe": (
        "Fish soup",
        "500 g cod",
        "2 onions",
        "1 l stock",
        "Chop the onions and fry until soft.",
    ),
    "a legal text": (
        "Article 1",
        "The owner of a ship shall keep a list of those on board.",
        "Article 2",
        "The list shall be handed to the harbour master on request.",
    ),
    "an article about subscriptions": (
        "The Harbour Post will ask its readers to subscribe from May, the newspaper said on Monday.",
        "A digital subscription will cost $9 a month, with a free trial of four weeks, said its editor.",
        "Readers who sign up for the newsletter will keep their five free articles a month, she said.",
        '"We want people to subscribe now because they value what we do," she told the staff at a meeting.',
        "The paper had 4,000 subscribers in print last year, half as many as it had ten years earlier.",
    ),
}


@pytest.mark.parametrize("name", TAILS)
def test_what_follows_the_article_goes_with_its_rule(name: str) -> None:
    tail = TAILS[name]
    cleaned = cleaning.clean((*ARTICLE, *(text for text, _ in tail)))
    assert cleaned.paragraphs == ARTICLE
    assert [removed.text for removed in cleaned.removed] == [text for text, _ in tail]
    assert [removed.rule for removed in cleaned.removed] == [rule for _, rule in tail]


@pytest.mark.parametrize(
    "last",
    [
        "(Photo: Jane Doe)",
        "Image credit: Example Wire",
        "Correction: This article was changed on Friday to give the name of the ship.",
        "This article was first published by Example Wire.",
    ],
)
def test_picture_credits_and_notes_on_the_article_belong_to_it(last: str) -> None:
    cleaned = cleaning.clean((*ARTICLE, last, "Most read", "Crane Falls Into Harbour"))
    assert cleaned.paragraphs == (*ARTICLE, last)


@pytest.mark.parametrize(
    "first",
    [
        "(Reporting by Jane Doe; editing by John Roe)",
        "Jane Doe contributed to this report.",
        "Example Wire is a leading provider of weather data.",
    ],
)
def test_notes_on_who_made_it_follow_it(first: str) -> None:
    cleaned = cleaning.clean((*ARTICLE, first, "Most read", "Crane Falls Into Harbour"))
    assert cleaned.paragraphs == ARTICLE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (("1) The Ferry, a tale", "2) Grey Water, a tale"), "list"),
        (("1) The Ferry, a tale", "books.example/1", "2) Grey Water, a tale"), "list"),
        (("1) The Ferry, a tale", "a", "b", "2) Grey Water, a tale"), "short"),
        (
            ("We send no spam, and whoever has had enough of it can unsubscribe at any time in one click.",),
            "long ask",
        ),
        (
            ("Spam is what most of the letters are that the harbour master finds in his box each day.",),
            "prose",
        ),
    ],
)
def test_the_kind_of_a_last_line(text: tuple[str, ...], kind: str) -> None:
    assert kinds.lines(text)[-1].kind == kind


@pytest.mark.parametrize("name", KEPT)
def test_a_text_alone_is_kept_whole(name: str) -> None:
    assert cleaning.clean(KEPT[name]) == cleaning.Cleaned(KEPT[name], ())


@pytest.mark.parametrize(
    ("passage", "rule"),
    [
        ("Share Tweet Email", "share bar"),
        ("{{ad_slot}}", "template braces"),
        ("Advertisement", "advertisement"),
        ("Disclaimer: this report was not made by the staff of this paper.", "disclaimer"),
        (ARTICLE[1], "repeated line"),
    ],
)
def test_inside_the_article_only_what_is_nothing_else_goes(passage: str, rule: str) -> None:
    cleaned = cleaning.clean((*ARTICLE[:2], passage, *ARTICLE[2:]))
    assert cleaned.paragraphs == ARTICLE
    assert [(removed.text, removed.rule) for removed in cleaned.removed] == [(passage, rule)]


def test_a_menu_before_the_article_goes_and_title_and_byline_stay() -> None:
    head = (
        "Skip to content",
        "News",
        "Sport",
        "Subscribe",
        "Share",
        "Ferry sinks off Norhaven",
        "By Jane Doe",
    )
    cleaned = cleaning.clean((*head, *ARTICLE), title="Ferry sinks off Norhaven")
    assert cleaned.paragraphs == (*head[-2:], *ARTICLE)
    assert [removed.text for removed in cleaned.removed] == list(head[:-2])


@given(st.lists(st.text() | st.sampled_from([*ARTICLE, "Share", "Read more", "© Example Wire", "{{x}}"])))
def test_what_is_kept_and_what_is_removed_make_up_what_was_given_in_order(lines: list[str]) -> None:
    cleaned = cleaning.clean(lines)
    gone = [removed.text for removed in cleaned.removed]
    assert Counter(cleaned.paragraphs) + Counter(gone) == Counter(lines)
    assert in_order(cleaned.paragraphs, lines)
    assert in_order(gone, lines)
    assert all(removed.rule for removed in cleaned.removed)


def in_order(some: Sequence[str], lines: Sequence[str]) -> bool:
    left = iter(lines)
    return all(one in left for one in some)


@pytest.mark.parametrize(
    "lines",
    [
        ["a" * 1_000_000],
        ["(" * 200_000, "." * 200_000, "is a " * 100_000],
        ["Share"] * 40_000,
        [*ARTICLE * 4_000, "Read more"],
    ],
    ids=["one word", "marks", "cues", "many lines"],
)
def test_long_texts_take_linear_time(lines: list[str]) -> None:
    start = time.process_time()
    cleaning.clean(lines)
    assert time.process_time() - start < 5


HELD = [
    (tuple(re.findall(r"\w+", phrase)), rule)
    for rules in PHRASES.values()
    for rule, phrases in rules.items()
    for phrase in phrases.holds.split(";")
    if phrase.strip()
]


@given(
    st.lists(
        st.sampled_from([words for words, _ in HELD]) | st.tuples(st.sampled_from(("the", "my", "free")))
    )
)
def test_every_phrase_that_a_line_holds_is_found_in_order(pieces: list[tuple[str, ...]]) -> None:
    words = [word for piece in pieces for word in piece]
    found = {
        (start, -len(phrase), rank): rule
        for rank, (phrase, rule) in enumerate(HELD)
        for start in range(len(words))
        if tuple(words[start : start + len(phrase)]) == phrase
    }
    placed = dict.fromkeys((at[0], found[at]) for at in sorted(found))
    assert signs.find(words).holds == tuple(rule for _, rule in placed)


@given(st.text(st.characters(codec="ascii")) | st.text())
def test_words_are_what_a_pattern_finds(text: str) -> None:
    assert kinds.worded(text) == re.findall(r"\w+", text.lower())

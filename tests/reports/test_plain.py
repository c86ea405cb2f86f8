"""Plain text: heads, headlines, datelines, paragraphs."""

from __future__ import annotations

import pytest

from tests.reports.reading import only, read

STORY = "The bridge over the harbour was closed on Monday after a crack was found.\nIt will stay closed."


def test_a_head_of_keys() -> None:
    text = (
        "Title: Bridge closed\nDate: 30 November 2017\nSource: Harbour Post\nBy: A. Muster\nPage: 4\n\n"
        + STORY
    )
    report = only(text)
    assert (report.title, report.outlet, report.author) == ("Bridge closed", "Harbour Post", "A. Muster")
    assert report.published and report.published.when.edtf == "2017-11-30"
    assert report.published.method == "head line" and not report.published.inferred
    assert report.text.startswith("The bridge")


def test_lines_of_the_head_that_nobody_knows_are_removed_in_sight() -> None:
    report = only("Title: Bridge closed\nSection: Harbour\nDate: 2017-11-30\n\n" + STORY)
    assert [(r.text, r.rule) for r in report.removed] == [("Section: Harbour", "head line")]
    assert report.published and report.published.when.edtf == "2017-11-30"


def test_front_matter_is_read_in_text_as_well() -> None:
    report = only("---\ntitle: Bridge closed\ndate: 2017-11-30\n---\n" + STORY)
    assert report.title == "Bridge closed" and report.text.startswith("The bridge")


def test_a_summary_is_text() -> None:
    assert only("Summary: the bridge is closed.\n\n" + STORY).text.startswith("Summary: the bridge")


def test_what_only_looks_like_a_head_is_text() -> None:
    report = only("Remember this: it was the worst flood.\nNobody had expected it to come so fast.")
    assert report.text.startswith("Remember this:")


def test_a_machine_made_head_is_taken_off_and_kept_as_removed() -> None:
    report = only(
        " date 2017-11-30 NEW HARBOUR: Ministers met on Thursday (Nov 30) to talk.\n\nThey left early."
    )
    assert report.text == "Ministers met on Thursday (Nov 30) to talk.\n\nThey left early."
    assert report.published and (report.published.when.edtf, report.published.method) == (
        "2017-11-30",
        "head line",
    )
    assert report.place == "New Harbour"
    assert [(r.text, r.rule) for r in report.removed] == [("date 2017-11-30 NEW HARBOUR:", "head line")]


def test_a_first_line_that_is_an_address_is_the_reports() -> None:
    report = only("https://post.example/news/2017/11/30/bridge?utm_source=x\n" + STORY)
    assert report.url == "https://post.example/news/2017/11/30/bridge?utm_source=x"
    assert "http" not in report.text
    assert report.published and (report.published.when.edtf, report.published.method) == ("2017-11-30", "url")
    other = only("http://www.post.example/news/2017/11/30/bridge/\nOther words.", "content/b.txt")
    assert other.id == report.id, "the same address with and without what only tracks readers"


def test_a_page_that_was_changed_contradicts_nothing() -> None:
    report = only("Date: 2017-11-30\n\nHeadline of the page\n\nLast updated: 5 May 2019\n\n" + STORY)
    assert report.published and report.published.when.edtf == "2017-11-30"
    assert report.updated and report.updated.isoformat() == "2019-05-05"


def test_a_dateline_keeps_its_words() -> None:
    report = only("HARBOUR CITY, Nov 30 (Example Wire) - The bridge was closed.\n\nIt is old.")
    assert report.text.startswith("HARBOUR CITY, Nov 30 (Example Wire) - The bridge")
    assert (report.place, report.agency) == ("Harbour City", "Example Wire")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Bridge closed after crack is found\n\n" + STORY, "Bridge closed after crack is found"),
        (STORY, "The bridge over the harbour was closed on Monday after a crack was found"),
        ("HARBOUR CITY, Nov 30 (Wire) - The bridge was closed. It is old.", "The bridge was closed"),
        ("(Example) The bridge was closed. It is old.", "The bridge was closed"),
        (
            "Am 12. September wurde die Brücke gesperrt. Sie ist alt.",
            "Am 12. September wurde die Brücke gesperrt",
        ),
        ("The U.S. envoy met Mr. Lee. They talked.", "The U.S. envoy met Mr. Lee"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert only(text).title == title


def test_lines_are_joined_only_where_they_were_wrapped() -> None:
    wrapped = (
        "The bridge over the harbour was closed on Monday after\n"
        "an inspector found a crack in one of the four cables\n"
        "that carry the deck. It will stay closed until the\n"
        "cable is mended, which may take weeks.\n"
        "\n"
        "Ferries take the place of the buses, the harbour office\n"
        "said, and will run every half hour from seven to ten in\n"
        "the evening.\n"
    )
    assert len(only(wrapped).paragraphs) == 2
    assert "after an inspector" in only(wrapped).text
    assert len(only(STORY).paragraphs) == 2


def test_a_bad_date_is_a_problem_with_its_line() -> None:
    made = read("Title: Bridge closed\nDate: Tusday\n\n" + STORY)
    assert [str(p) for p in made.problems] == [
        'content/a.txt:2: expected a date, got "Tusday" - write it as 2017-11-30'
    ]
    assert len(made.reports) == 1 and made.reports[0].published is None


def test_evidence_that_contradicts_itself_is_a_problem() -> None:
    made = read("Date: 2017-11-30\n\n" + STORY, "content/2016-11-30-bridge.txt")
    assert [str(p) for p in made.problems] == [
        "content/2016-11-30-bridge.txt: the file's name says 2016-11-30, the head line 2017-11-30"
        " - 2017-11-30 was taken; correct the one that is wrong"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [("", "the file is empty"), ("Date: 2017-11-30\n", "there is no text in this report")],
)
def test_nothing_to_read_is_a_problem(text: str, message: str) -> None:
    made = read(text)
    assert not made.reports
    assert [(p.message, p.severity) for p in made.problems] == [(message, "error")]


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The bridge over the harbour was closed on Monday after a crack was found in it. ", "2017-05-11"),
        ("Le pont du port est fermé depuis lundi, après la découverte d'une fissure. ", "2017-11-05"),
        ("Die Brücke im Hafen ist seit Montag gesperrt, weil ein Riss gefunden wurde. ", "2017-11-05"),
    ],
)
def test_between_slashes_the_month_comes_first_in_english_alone(sentence: str, edtf: str) -> None:
    report = only(f"Bridge\n\n5/11/2017, 10:15\n\n{3 * sentence}\n\n{3 * sentence}\n")
    assert report.published and report.published.when.edtf == edtf

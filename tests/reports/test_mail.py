"""Messages, and pages saved as messages."""

from __future__ import annotations

import pytest

from tests.reports.reading import only, read

HEAD = (
    "From: =?utf-8?q?Valley_Spe=C3=A7imen?= <desk@valley.example>\nSubject: Fwd: Bridge closed\n"
    "Date: Thu, 30 Nov 2017 23:30:00 -0800\nMessage-ID: <1@valley.example>\nMIME-Version: 1.0\n"
)
PLAIN = (
    HEAD
    + "Content-Type: text/plain; charset=iso-8859-1\n"
    + "Content-Transfer-Encoding: quoted-printable\n\nThe caf=E9 closed.\n"
)
BOTH = (
    HEAD
    + 'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>In tags.</p>\n'
    + "--b\nContent-Type: text/plain\n\nIn words.\n--b--\n"
)
PAGE = (
    "From: <Saved>\nSnapshot-Content-Location: https://post.example/2017/11/30/bridge\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n\n'
    "<html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>"
    "<p>The bridge over the harbour was closed on Monday after an inspector found a crack in a cable.</p>"
    "<p>It will stay closed until the cable is mended, the harbour office said, which may take weeks.</p>"
    "</article></body></html>\n--b--\n"
)


def test_a_message() -> None:
    report = only(PLAIN, "content/a.eml")
    assert (report.title, report.outlet, report.text) == (
        "Bridge closed",
        "Valley Speçimen",
        "The café closed.",
    )
    assert report.published and (report.published.when.edtf, report.published.method) == (
        "2017-11-30",
        "mail",
    )


def test_of_alternatives_the_plain_one_is_read() -> None:
    assert only(BOTH, "content/a.eml").text == "In words."
    assert only(BOTH.replace("text/plain", "image/png"), "content/a.eml").text == "In tags."


def test_a_page_saved_whole() -> None:
    report = only(PAGE, "content/a.mhtml")
    assert report.url == "https://post.example/2017/11/30/bridge"
    assert report.published and report.published.when.edtf == "2017-11-30"
    assert report.text.startswith("The bridge over the harbour")


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("content/a.eml", "", "there is no message in this file"),
        ("content/a.eml", HEAD + "\n", "there is no text in this message"),
        ("content/a.mhtml", HEAD + "\nWords.", "there is no page in this file"),
    ],
)
def test_what_holds_no_text_is_a_problem(path: str, text: str, message: str) -> None:
    assert [p.message for p in read(text, path).problems] == [message]

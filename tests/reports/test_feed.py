"""RSS and Atom."""

from __future__ import annotations

import pytest

from tests.reports.reading import read

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Collected</title><language>en</language>
<item><title>Bridge &amp;amp; harbour</title><link>https://post.example/bridge</link>
<pubDate>Thu, 30 Nov 2017 23:30:00 -0800</pubDate><source url="https://post.example/">Harbour Post</source>
<category>harbour</category>
<description>
&lt;p&gt;It was &lt;b&gt;closed&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;It is old.&lt;/p&gt;</description></item>
<item><title>Second</title><guid>2</guid><description>Plain words.</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Post</title>
<entry><title>Bridge</title><id>x</id><link href="https://post.example/bridge"/>
<author><name>A. Muster</name></author>
<published>2017-11-30T23:30:00-08:00</published><updated>2017-12-02T00:00:00Z</updated><summary>Short.</summary>
<content type="html">&lt;p&gt;The longer text.&lt;/p&gt;</content></entry></feed>"""


def test_an_entry_is_a_report_and_its_own_source_the_outlet() -> None:
    made = read(RSS, "content/a.rss")
    assert not made.problems
    first, second = made.reports
    assert (first.path, first.title, first.outlet) == ("content/a.rss#1", "Bridge & harbour", "Harbour Post")
    assert first.paragraphs == ("It was closed.", "It is old.") and first.tags == ("harbour",)
    assert first.published and (first.published.when.edtf, first.published.method) == ("2017-11-30", "feed")
    assert (second.outlet, second.published, second.language) == ("Collected", None, "en")


def test_atom() -> None:
    (report,) = read(ATOM, "content/a.xml").reports
    assert (report.outlet, report.author, report.text) == ("Harbour Post", "A. Muster", "The longer text.")
    assert report.published and report.published.when.edtf == "2017-11-30", "a time zone never shifts a day"
    assert report.updated and report.updated.isoformat() == "2017-12-02"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "there is no feed in this file"),
        ("<html><body>No feed</body></html>", "there is no feed in this file"),
        ("/etc/hostname", "there is no feed in this file"),
        ('<rss version="2.0"><channel><title>x</title></channel></rss>', "the feed has no entries"),
    ],
)
def test_what_is_no_feed_is_a_problem(data: str, message: str) -> None:
    made = read(data, "content/a.xml")
    assert [(p.message, p.severity) for p in made.problems] == [(message, "error")]


def test_broken_xml_is_told_and_what_can_be_read_is_read() -> None:
    made = read(RSS.replace("</channel></rss>", "<item><title>cut"), "content/a.rss")
    assert len(made.reports) >= 2
    assert "bad XML: entries may be missing" in [p.message for p in made.problems]

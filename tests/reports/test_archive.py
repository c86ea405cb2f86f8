"""Web archives, written here record by record."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import pytest

from tests.reports.reading import read


def record(
    url: str, body: str, *, kind: str = "text/html", status: str = "200 OK", day: str = "2018-01-02"
) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: {day}T03:04:05Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{len(url):032d}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def page(title: str) -> str:
    return (
        f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        "<p>The bridge over the harbour was closed on Monday after an inspector found a crack in a cable.</p>"
        "<p>It will stay closed until the cable is mended, the harbour office said, which may take weeks.</p>"
        "</article></body></html>"
    )


RECORDS = [
    record("https://post.example/one", page("Bridge closed")),
    record("https://post.example/one", page("Bridge closed")),
    record("https://post.example/x.js", "void 0", kind="text/javascript"),
    record("https://post.example/gone", page("Not found"), status="404 Not Found"),
    record("https://post.example/2017/12/30/two", page("Bridge open")),
]


@pytest.mark.parametrize("path", ["content/a.warc", "content/a.warc.gz"])
def test_the_pages_of_an_archive(path: str) -> None:
    data = b"".join(gzip.compress(r) for r in RECORDS) if path.endswith("gz") else b"".join(RECORDS)
    made = read(data, path)
    assert not made.problems
    assert [(r.path, r.title, r.url) for r in made.reports] == [
        (f"{path}#1", "Bridge closed", "https://post.example/one"),
        (f"{path}#2", "Bridge open", "https://post.example/2017/12/30/two"),
    ]
    first, second = made.reports
    assert first.published is None and first.bounds and first.bounds.edtf == "../2018-01-02"
    assert second.published and second.published.when.edtf == "2017-12-30" and second.bounds is None


def test_a_packed_archive_gives_the_pages_that_it_lists() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("archive/data.warc.gz", b"".join(gzip.compress(r) for r in RECORDS))
        listed = [{"format": "json-pages-1.0"}, {"url": "https://post.example/2017/12/30/two"}]
        made.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, listed)))
    assert [r.title for r in read(packed.getvalue(), "content/a.wacz").reports] == ["Bridge open"]


@pytest.mark.parametrize(
    ("path", "data", "message"),
    [
        ("content/a.warc", b"", "there is no page in this archive"),
        ("content/a.warc", b"no archive", "this archive cannot be read"),
        ("content/a.warc.gz", b"\x1f\x8bno archive", "this archive cannot be read"),
        ("content/a.wacz", b"no archive", "this archive cannot be opened"),
    ],
)
def test_what_is_no_archive_is_a_problem(path: str, data: bytes, message: str) -> None:
    (problem,) = read(data, path).problems
    assert problem.message.startswith(message) and problem.hint

"""Word processors' files, packed here."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.reports.reading import only, read

DOCX = """<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:r><w:t>Bridge closed after crack is found</w:t></w:r></w:p><w:p/>
<w:p><w:r><w:t xml:space="preserve">30 November </w:t></w:r><w:r><w:t>2017</w:t></w:r></w:p>
<w:p><w:r><w:t>The bridge was</w:t></w:r><w:r><w:tab/><w:t>closed.</w:t></w:r>
<w:del><w:r><w:delText>Not</w:delText></w:r></w:del></w:p>
</w:body></w:document>"""
ODT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
<text:h>Bridge closed after crack is found</text:h><text:p>30 November 2017</text:p>
<text:p>The bridge<text:note><text:note-body>
<text:p>A note.</text:p></text:note-body></text:note> was<text:s/><text:span>closed.</text:span></text:p>
</office:text></office:body></office:document-content>"""


def packed(name: str, text: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("content/a.docx", packed("word/document.xml", DOCX)),
        ("content/a.odt", packed("content.xml", ODT)),
    ],
)
def test_documents_are_read_as_plain_text_is(path: str, data: bytes) -> None:
    report = only(data, path)
    assert report.title == "Bridge closed after crack is found"
    assert report.paragraphs[-1] == "The bridge was closed."
    assert report.published and (report.published.when.edtf, report.published.method) == (
        "2017-11-30",
        "date line",
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "this is no document of its kind"),
        (packed("other.xml", DOCX), "this is no document of its kind"),
        (packed("word/document.xml", "<w:p"), "bad XML in this document"),
        (packed("word/document.xml", "<p/>"), "there is no text in this document"),
        (
            packed("word/document.xml", "<a>" * 100_000 + "</a>" * 100_000),
            "there is no text in this document",
        ),
    ],
)
def test_what_is_no_document_is_a_problem(data: bytes, message: str) -> None:
    (problem,) = read(data, "content/a.docx").problems
    assert problem.message.startswith(message)

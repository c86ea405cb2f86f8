"""A message, or a page that a browser saved as one → a report."""

from __future__ import annotations

import email
import re
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from generator.model import Read, Source
from generator.problems import BadSource
from generator.reports import fragments, page, wrapping
from generator.reports.decoding import decode
from generator.reports.drafts import Draft
from generator.reports.finished import finish
from generator.reports.options import Options


def read(source: Source, options: Options) -> Read:
    """A message: one report, whose outlet is the sender. Attachments are not read."""
    message = email.message_from_bytes(source.data)
    if not message.keys():
        raise BadSource("there is no message in this file", hint="save the message as .eml")
    stated = {
        "title": re.sub(
            r"^(?:(?:re|fwd?|wg|aw|tr) ?: *)+", "", _header(message, "Subject"), flags=re.IGNORECASE
        ),
        "date": _header(message, "Date"),
        "outlet": parseaddr(_header(message, "From"))[0],
        "language": _header(message, "Content-Language").partition(",")[0],
        "url": _header(message, "Archived-At").strip("<>"),
        "id": _header(message, "Message-ID"),
    }
    stated = {name: words for name, words in stated.items() if words}
    lines = _body(message).split("\n")
    draft = Draft(wrapping.paragraphs(lines), stated, method="mail")
    return finish([draft], source, options)


def read_page(source: Source, options: Options) -> Read:
    """A page saved whole as MHTML (RFC 2557): a message whose first part in HTML is the page."""
    message = email.message_from_bytes(source.data)
    part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    data = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(data, bytes):
        raise BadSource("there is no page in this file", hint="save the page as HTML")
    url = _header(message, "Snapshot-Content-Location") or _header(part, "Content-Location")
    return finish([page.draft(Source(source.path, data), url=url)], source, options)


def _header(message: Message, name: str) -> str:
    raw = message.get(name, "")
    try:
        words = str(make_header(decode_header(raw)))
    except (LookupError, ValueError):
        words = str(raw)
    return " ".join(words.split())


def _body(message: Message) -> str:
    """The plain text, else the words of the HTML; alternatives of one text are not both read."""
    parts = [part for part in message.walk() if not part.is_multipart() and not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        texts = [_part(part) for part in parts if part.get_content_type() == kind]
        words = "\n\n".join(filter(None, texts if kind == "text/plain" else map(fragments.text, texts)))
        if words:
            return words
    raise BadSource("there is no text in this message", hint="remove it, or paste its text into a .txt file")


def _part(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    return decode(data, part.get_content_charset("") or "")

"""A page's tree → the paragraphs of its article."""

from __future__ import annotations

import re

import trafilatura
from lxml import etree, html

# Saved pages carry their pictures and fonts inside; nothing of that is text.
_EMBEDDED = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s]{200,}")


def parse(text: str) -> html.HtmlElement | None:
    """The tree of a page; None where there is nothing in it."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=False)
    data = _EMBEDDED.sub("data:,", text).encode("utf-8", "replace")
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def paragraphs(tree: html.HtmlElement) -> tuple[str, ...]:
    """The paragraphs of the article, as the extractor finds them."""
    found = trafilatura.extract(tree, include_comments=False, favor_precision=True)
    return tuple(" ".join(line.split()) for line in (found or "").splitlines() if line.strip())

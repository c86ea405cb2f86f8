"""A piece of HTML, as feeds and mail hold it → its words, a block a line."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure"]
    + ["footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"]
    + ["section", "table", "td", "th", "tr", "ul"]
)
_UNSEEN = frozenset(["script", "style", "head", "template", "noscript", "title"])


def text(markup: str) -> str:
    """The words, with line ends between blocks. Plain text stays as it is."""
    if "<" not in markup and "&" not in markup:
        return markup
    reader = _Words()
    reader.feed(markup)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return "\n".join(line for line in lines if line)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, _: object) -> None:
        if tag in _BLOCKS:
            self.words.append("\n")
        self.unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.words.append("\n")
        self.unseen -= tag in _UNSEEN and self.unseen > 0

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.words.append(re.sub(r"\s+", " ", data))

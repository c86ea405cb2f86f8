"""What reports and editors bring → markup that does nothing but show: the one seam for it.

Templates escape all text by themselves. What is to be markup, Markdown and data in a script, comes
through here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from generator import running
from generator.files.text import dumped
from generator.pages.views import Passage

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

TAGS = frozenset(
    """
    a abbr b bdi bdo blockquote br cite code dd del dfn dl dt em h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre
    q s samp small span strong sub sup table tbody td th thead tr u ul var wbr
    """.split()  # noqa: SIM905 - a list of names is easier to read than fifty strings
)
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "*": frozenset({"lang", "dir"}),
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "ol": frozenset({"start"}),
    "th": frozenset({"scope", "colspan", "rowspan"}),
    "td": frozenset({"colspan", "rowspan"}),
}
SCHEMES = frozenset({"http", "https", "mailto"})


def markdown(text: str, level: int = 2) -> Markup:
    """CommonMark with tables, as safe HTML; its largest heading becomes `h{level}`.

    Nothing is loaded from elsewhere: an image is shown as its description.
    """
    plain = running.paragraphs(text)
    if plain is not None:
        return Markup("".join(f"<p>{words}</p>\n" for words in plain))  # nothing in it is marked up
    return _parsed(text, level)


def _parsed(text: str, level: int) -> Markup:
    parser = _parser()
    tokens = parser.parse(text)
    _shift(tokens, level)
    return clean(parser.renderer.render(tokens, parser.options, {}))


def clean(html: str) -> Markup:
    """Only the elements and attributes that a text needs; links only to http, https and mailto."""
    import nh3  # a site without Markdown pages does not need it

    attributes = {tag: set(names) for tag, names in ATTRIBUTES.items()}
    return Markup(  # cleaned just here
        nh3.clean(html, tags=set(TAGS), attributes=attributes, url_schemes=set(SCHEMES))
    )


def script(value: object) -> Markup:
    """JSON for a `<script>` element: no text in it can end the element or begin a comment."""
    text = dumped(value)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # escaped just here


def attributes(passage: Passage) -> Markup:
    """The language and direction of a passage, as attributes with a space before each."""
    if not passage.lang and not passage.dir:
        return _NONE
    lang = f' lang="{escape(passage.lang)}"' if passage.lang else ""
    return Markup(lang + (f' dir="{escape(passage.dir)}"' if passage.dir else ""))


_NONE = Markup("")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # 50 ms, which a site without Markdown pages saves

    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    made.add_render_rule("image", _described)
    return made


def _described(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return str(escape(renderer.renderInlineAsText(tokens[index].children or [], options, env)))


def _shift(tokens: Sequence[Token], level: int) -> None:
    """Put the headings below those of the page, whatever level they begin at."""
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    top = min((int(token.tag[1]) for token in headings), default=level)
    for token in headings:
        token.tag = f"h{min(6, int(token.tag[1]) - top + level)}"

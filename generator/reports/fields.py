"""The names that people and programs give to what they know of a report → ours."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping

from generator.reports import days

# Ours, and what others write: front matter, heads of text files, columns; Obsidian Clipper, Zotero, CSL-JSON
# and JSON Feed among them. Then the same in German, French, Spanish and Italian.
NAMES: Mapping[str, str] = {
    "title": "title headline name subject heading titel überschrift schlagzeile titre título titular titolo",
    "date": "date published publication-date pubdate pub-date date-published publishdate publish-date "
    "published-at published-on publishedat datepublished issued publication-day article-date "
    "datum erscheinungsdatum veröffentlichungsdatum veröffentlicht veröffentlicht-am erschienen "
    "erschienen-am date-de-publication date-de-parution publié publié-le paru-le fecha fecha-de-publicación "
    "publicado publicado-el data data-di-pubblicazione pubblicato pubblicato-il",
    "updated": "updated modified lastmod last-modified date-modified datemodified updated-at last-updated "
    "aktualisiert aktualisiert-am geändert mis-à-jour mis-à-jour-le mise-à-jour modifié actualizado "
    "modificado aggiornato aggiornato-il",
    "seen": "created clipped accessed accessdate access-date date-accessed dateadded date-added retrieved",
    "outlet": "outlet publisher publication publication-title publicationtitle container-title newspaper "
    "website website-title site site-name sitename paper zeitung medium verlag journal périodique média "
    "éditeur periódico medio testata giornale",
    "source": "source quelle fuente fonte",
    "url": "url link uri canonical canonical-url permalink external-url href web-url "
    "adresse lien enlace dirección indirizzo",
    "author": "author authors byline creator creators by autor autorin verfasser auteur auteure autora "
    "autore autrice",
    "place": "place location dateline city ort lieu lugar luogo",
    "language": "language lang sprache langue idioma lingua",
    "tags": "tags keywords categories topics schlagworte schlagwörter stichworte stichwörter mots-clés "
    "étiquettes palabras-clave etiquetas parole-chiave etichette",
    "story": "story",
    "slug": "slug",
    "publish": "publish",
    "draft": "draft",
    "agency": "agency wire credit agentur nachrichtenagentur agence agencia agenzia",
    "text": "text body content article content-text maintext full-text fulltext article-text "
    "artikeltext volltext inhalt texte contenu corps texto contenido cuerpo testo contenuto corpo",
    "html": "html content-html body-html",
    "summary": "summary description abstract excerpt abstractnote zusammenfassung beschreibung résumé "
    "resumen descripción riassunto sommario descrizione",
    "id": "id guid doc-id article-id key citekey citation-key",
}


def known(name: str, value: str = "") -> str:
    """Our name for a key, whatever its case, joints and accents; empty for one that we do not know.

    "Data" is Italian for the date, and English for anything: it counts where the value tells a day.
    """
    ours = _KNOWN.get(_bare(name), "")
    return "" if value and _bare(name) == "data" and days.parse(value) is None else ours


def language(words: str) -> str:
    """A BCP 47 tag, for one ("de_AT") and for a language's name in English or one of its neighbours."""
    return _LANGUAGES.get(_bare(words), words.replace("_", "-"))


@functools.lru_cache(256)  # a table has the same headings in each of its rows
def _bare(name: str) -> str:
    name = name.strip().lower()
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[\s_]+", "-", name)


_KNOWN: Mapping[str, str] = {_bare(name): ours for ours, names in NAMES.items() for name in names.split()}
_LANGUAGES: Mapping[str, str] = {
    _bare(name): code
    for code, names in {
        "en": "english englisch anglais inglés inglese",
        "de": "german deutsch allemand alemán tedesco",
        "fr": "french französisch français francés francese",
        "es": "spanish spanisch espagnol español castellano spagnolo",
        "it": "italian italienisch italien italiano",
    }.items()
    for name in names.split()
}


def listed(value: str) -> tuple[str, ...]:
    """A list written in one line ("a, b; c"), without the marks that programs put around its items."""
    items = (unlinked(item).strip(" \"'#[]") for item in re.split(r"[,;\n]", value))
    return tuple(dict.fromkeys(item for item in items if item))


def unlinked(value: str) -> str:
    """`[[Page|words]]` and `[[Page]]`, as note-taking programs link: the words."""
    return re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", r"\1", value)

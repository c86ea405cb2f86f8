"""Rendered pages → a search index that needs no server: Pagefind's files, below `pagefind/`."""

from generator.files.search.indexing import FOLDER, Indexed, index

__all__ = ["FOLDER", "Indexed", "index"]

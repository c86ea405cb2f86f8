"""Rendered pages → a search index that needs no server: Pagefind's files, below `pagefind/`."""

from generator.files.search.indexing import Indexed, index
from generator.files.search.parts import folder, listed, parted

__all__ = ["Indexed", "folder", "index", "listed", "parted"]

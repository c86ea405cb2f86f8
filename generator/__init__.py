"""Dateline: a static site generator for story timelines."""

__version__ = "0.1.0"

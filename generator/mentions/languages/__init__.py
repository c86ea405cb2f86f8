"""A table a language: its words, by class."""

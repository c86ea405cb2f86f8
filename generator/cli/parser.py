"""The table of commands → a parser of the words typed, which says what was probably meant."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, NoReturn

from generator import __version__

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["Parser"]


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, with the nearest known word."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # passed through
        super().__init__(*arguments, **options)
        self.allow_abbrev = False  # a script that says `--out` breaks with the next option that begins so

    def parse_args(  # type: ignore[override]  # one of its three overloads is all that we use
        self, arguments: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        given, unknown = self.parse_known_args(arguments, namespace)
        if unknown:
            parser: Parser = getattr(given, "parser", self)
            parser.error(_meant(f"unknown option {unknown[0]}", unknown[0], parser._option_string_actions))
        return given

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\nTry `{self.prog} --help`.\n")


def parser(commands: Mapping[str, str], typed: str, chosen: ModuleType | None) -> Parser:
    """The parser: the typed command in full, the others by name only."""
    made = Parser("dateline", description="A static site generator for story timelines.")
    made.add_argument("--version", action="version", version=f"dateline {__version__}")
    if typed and chosen is None:
        made.error(_meant(f"no command {typed!r}", typed, commands))
    below = made.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser)
    for name, what in commands.items():
        if name == typed and chosen is not None:
            chosen.add(below)
            below.choices[name].set_defaults(run=chosen.run, parser=below.choices[name])
        else:
            below.add_parser(name, help=what)
    return made


def _meant(message: str, typed: str, known: Mapping[str, object]) -> str:
    import difflib  # only a mistake pays for it

    close = difflib.get_close_matches(typed.split("=")[0], known, 1)
    return f"{message} - did you mean {close[0]}?" if close else message

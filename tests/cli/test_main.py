"""What is typed wrongly is told in one line, with status 2; what cannot be built, with status 1."""

from __future__ import annotations

import pytest

from generator import __version__
from generator.cli import COMMANDS, main

WRONG = [
    ([], "dateline: the following arguments are required: COMMAND"),
    (["biuld"], "dateline: no command 'biuld' - did you mean build?"),
    (["build", "--strct"], "dateline build: unknown option --strct - did you mean --strict?"),
    (["build", "--output"], "dateline build: argument --output: expected one argument"),
    (
        ["build", "--base-url", "ftp://x"],
        "dateline build: argument --base-url: expected an address as https://",
    ),
    (["build", "--out=x"], "dateline build: unknown option --out=x"),
]


@pytest.mark.parametrize(("typed", "told"), WRONG, ids=[" ".join(typed) for typed, _ in WRONG])
def test_wrong_usage(typed: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(typed)
    assert left.value.code == 2
    assert capsys.readouterr().err.splitlines()[0].startswith(told)


def test_an_abort_is_one_line_and_status_1(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 1
    told = capsys.readouterr().err
    assert told == "dateline.toml: there is no site here - run `dateline init`, or go to the site's folder\n"


@pytest.mark.parametrize("typed", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_every_command_helps(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(typed)
    assert left.value.code == 0
    assert "usage: dateline" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"dateline {__version__}\n"

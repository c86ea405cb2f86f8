"""Patterns that are made from their codes are those that were compiled."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import patterns, sealed

SOME = [
    (r"\b(?P<day>\d\d?)\. (?P<month>[^\W\d_]+)", re.IGNORECASE),
    (r"(?i)(?<=a)b(?!c)", 0),
    (r"[\x80-\uffff😀-😎]+?(?:x{2,5}|(y)|z)*+(?>q)", re.MULTILINE | re.DOTALL),
    (rb"<(\w+)[^>]*>.*?</\1>", re.DOTALL),
    (r"(?x) a  # a comment", re.ASCII),
    ("", 0),
]


@pytest.fixture
def file(tmp_path: Path) -> Iterator[str]:
    re.purge()
    yield str(tmp_path / "patterns")
    re.purge()


def _compiled(file: str) -> list[re.Pattern[str] | re.Pattern[bytes]]:
    with patterns.remembered(file):
        return [re.compile(text, flags) for text, flags in SOME]


def test_they_are_the_same(file: str) -> None:
    first = _compiled(file)
    re.purge()
    again = _compiled(file)
    assert again == first  # as `re` compares them: what they are made of, flags and codes
    assert all(one is not other for one, other in zip(first, again, strict=True))
    assert [one.groupindex for one in again] == [one.groupindex for one in first]
    found = again[0].search("on 4. MAY")
    assert found
    assert found.groupdict() == {"day": "4", "month": "MAY"}


def test_nothing_is_compiled_twice(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _compiled(file)
    re.purge()
    monkeypatch.delattr("re._compiler.compile")
    assert len(_compiled(file)) == len(SOME)


@pytest.mark.parametrize("spoilt", [b"", b"spoilt", b"\0" * 400])
def test_a_damaged_file_is_made_anew(file: str, spoilt: bytes) -> None:
    first = _compiled(file)
    whole = Path(file).read_bytes()
    Path(file).write_bytes(spoilt)
    re.purge()
    assert _compiled(file) == first
    assert Path(file).read_bytes() == whole


def test_codes_of_another_python_are_not_believed(file: str) -> None:
    first = _compiled(file)
    version, rows = sealed.read(file, 1)
    sealed.write(file, 1, (version + "+", [(text, flags, (0, b"", 9, {})) for text, flags, _ in rows]))
    re.purge()
    assert _compiled(file) == first
    assert sealed.read(file, 1)[0] == version


def test_codes_that_are_none_are_compiled(file: str) -> None:
    first = _compiled(file)
    version, rows = sealed.read(file, 1)
    sealed.write(file, 1, (version, [(text, flags, (0, b"\7\7\7\7", 9, {})) for text, flags, _ in rows]))
    re.purge()
    assert _compiled(file) == first
    assert sealed.read(file, 1) == (version, rows)


def test_where_nothing_can_be_kept_all_is_compiled(tmp_path: Path) -> None:
    assert _compiled(str(tmp_path / "none" / "patterns"))


def test_an_edit_compiles_next_to_nothing(tmp_path: Path) -> None:
    """From the second one on: the first one needs what a build of everything had no need of."""
    (tmp_path / "dateline.toml").write_text('title = "Reports"\n')
    report = tmp_path / "content" / "2021-05-03-bridge.md"
    report.parent.mkdir()
    program = """
import re, sys
from generator.cli import main

def told(pattern, flags=0, compile=re._compiler.compile):
    print(repr(pattern), file=sys.stderr)
    return compile(pattern, flags)

re._compiler.compile = told
sys.exit(main(["build"]))
"""
    told = []
    for number in range(3):
        report.write_text(f"# The bridge is shut\n\nThe bridge was shut on 2 May 2021 by {number} men.\n")
        run = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        told.append(run.stderr.splitlines())
    assert len(told[0]) > 200
    assert len(told[-1]) < patterns.WORTH, told[-1]

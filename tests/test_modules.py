"""What is loaded from one file is what Python would have found, and only where the program is the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator import sealed

CODE = """
import inspect, sys
from generator import modules
with modules.remembered({path!r}, {{"generator": {stamp}}}):
    from generator import config
    from generator.stories import grouping
ours = [module for name, module in sys.modules.items() if name.startswith("generator.")]
kept = [module.__name__ for module in ours if isinstance(module.__spec__.loader, modules.Loader)]
print(len(kept), file=sys.stderr)
for module in ours:
    print(module.__name__, module.__file__, module.__cached__, module.__package__, sorted(vars(module)))
    print(getattr(module, "__path__", ""))
print(inspect.getsource(config.read), inspect.getsourcelines(grouping.group)[1])
print(any(isinstance(finder, modules.Finder) for finder in sys.meta_path))
try:
    config.parse("=")
except Exception as error:
    print(error.__traceback__.tb_next.tb_frame.f_code.co_filename, error.__traceback__.tb_next.tb_lineno)
"""


def _ran(path: Path, stamp: int = 1) -> tuple[int, str]:
    """How many modules were loaded from the file, and what they are."""
    code = CODE.format(path=str(path), stamp=stamp)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(ran.stderr), ran.stdout


def test_they_are_those_that_python_finds(tmp_path: Path) -> None:
    first, again = _ran(tmp_path / "modules"), _ran(tmp_path / "modules")
    assert first[0] == 0
    assert again[0] > 50
    assert again[1] == first[1]


def test_those_of_another_program_are_not_believed(tmp_path: Path) -> None:
    _ran(tmp_path / "modules")
    assert _ran(tmp_path / "modules", stamp=2)[0] == 0
    assert _ran(tmp_path / "modules", stamp=2)[0] > 50


@pytest.mark.parametrize("spoilt", [b"", b"spoilt", b"\0" * 400])
def test_a_damaged_file_is_written_anew(tmp_path: Path, spoilt: bytes) -> None:
    _, expected = _ran(tmp_path / "modules")
    whole = (tmp_path / "modules").read_bytes()
    (tmp_path / "modules").write_bytes(spoilt)
    assert _ran(tmp_path / "modules") == (0, expected)
    assert (tmp_path / "modules").read_bytes() == whole


def test_a_module_of_which_the_code_is_damaged_is_found(tmp_path: Path) -> None:
    _, expected = _ran(tmp_path / "modules")
    whole = bytearray((tmp_path / "modules").read_bytes())
    whole[-4000:] = b"\0" * 4000
    (tmp_path / "modules").write_bytes(whole)
    assert _ran(tmp_path / "modules")[1] == expected


def test_where_nothing_can_be_kept_python_finds_them(tmp_path: Path) -> None:
    assert _ran(tmp_path / "nowhere/modules") == _ran(tmp_path / "nowhere/modules")


def test_what_was_loaded_is_kept_once(tmp_path: Path) -> None:
    _ran(tmp_path / "modules")
    parts = sealed.parts(tmp_path / "modules", 1)
    assert parts
    names = parts.head[1]
    assert {"generator.config", "generator.stories.grouping"} <= names.keys()
    assert len(parts) == len(names)

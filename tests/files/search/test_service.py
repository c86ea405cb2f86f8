"""What Pagefind is asked over its pipe, and what is said where it does not answer."""

from __future__ import annotations

import base64
import sys
from pathlib import Path

import pytest

from generator.files.search import service
from generator.model import File

NO = base64.b64encode(b'{"payload": {"type": "Error", "message": "no"}}').decode() + ","

PAGES = [File(f"{name}/index.html", b"<html lang=en><body data-pagefind-body>ferry") for name in "abc"]


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("", "it ended before its work was done"),
        (
            f"import sys; sys.stdin.read(1); print(end={NO!r})",
            "no",
        ),
        ("import sys; sys.stdin.close()", "it ended before its work was done"),
    ],
)
def test_a_program_that_refuses_is_told(program: str, said: str, tmp_path: Path) -> None:
    pretends = tmp_path / "pagefind"
    pretends.write_text(f"#!{sys.executable}\n{program}\n")
    pretends.chmod(0o755)
    with pytest.raises(service.Refused, match=f"^{said}$"):
        service.write(pretends, PAGES, tmp_path)


def test_one_that_cannot_be_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        service.write(tmp_path / "nowhere", PAGES, tmp_path)


def test_the_pages_are_numbered_as_they_come(tmp_path: Path) -> None:
    """Else a folder's own order would number them, which differs from one file system to the next."""
    pagefind_bin = pytest.importorskip("pagefind_bin")
    program = Path(pagefind_bin.get_executable())
    made = []
    for pages in (PAGES, PAGES[::-1], PAGES):
        bundle = tmp_path / str(len(made))
        bundle.mkdir()
        service.write(program, pages, bundle)
        made.append({path.name for path in bundle.rglob("*.pf_meta")})
    assert made[0] == made[2] != made[1]


def test_every_file_is_whole(tmp_path: Path) -> None:
    """What it writes itself is at times not on the disk yet when it says so."""
    pagefind_bin = pytest.importorskip("pagefind_bin")
    service.write(Path(pagefind_bin.get_executable()), PAGES, tmp_path)
    files = {path.name: path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()}
    assert "pagefind-entry.json" in files
    assert all(files.values())

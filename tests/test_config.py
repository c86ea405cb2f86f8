"""`dateline.toml`: what is right is taken, what is wrong is told with its line and the nearest known key."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import config
from generator.problems import Abort

GOOD = [
    ('title = "A"', lambda s: s.masthead.title == "A"),
    (
        'title = "A"\nbase_url = "https://a.example/b"',
        lambda s: s.masthead.base_url == "https://a.example/b/",
    ),
    ('title = "A"\npublish = "full"', lambda s: s.publish == "full"),
    ('title = "A"\n[pages]\nper_page = 7', lambda s: s.pages.per_page == 7),
]

BAD = [
    ('titel = "A"', [":1: unknown key 'titel' - did you mean 'title'?"]),
    ('title = "A"\n[pages]\nper_pge = 3', [":3: unknown key 'pages.per_pge' - did you mean 'per_page'?"]),
    ('title = "A"\npages.per_pge = 3', [":2: unknown key 'pages.per_pge' - did you mean 'per_page'?"]),
    ('title = "A"\n\n[page]', [":3: unknown key 'page' - did you mean 'pages'?"]),
    ('title = "A"\n[pages]\nper_page = "x"', [":3: expected a whole number for 'pages.per_page', got \"x\""]),
    ('title = "A"\npages.per_page = true', [":2: expected a whole number for 'pages.per_page', got true"]),
    ("title = 3", [":1: expected text for 'title', got 3"]),
    ('title = "A"\npages = 3', [":2: expected a table for 'pages', got 3"]),
    ('title = "A"\npublish = "all"', [':2: expected "excerpt" or "full" for \'publish\', got "all"']),
    ('title = "A"\ntitle = "B"', [":2: cannot overwrite a value - a line is"]),
    ('title = "A', [":1: unterminated string - a line is"]),
    ("", [': the site has no title - write title = "..." at the top']),
    ('title = "A"\nzzz = 1\nqqq = 2', [":2: unknown key 'zzz'", ":3: unknown key 'qqq'"]),
]


@pytest.mark.parametrize(("text", "told"), BAD, ids=[text for text, _ in BAD])
def test_what_is_wrong_is_told(text: str, told: list[str]) -> None:
    with pytest.raises(Abort) as abort:
        config.parse(text)
    said = [str(problem) for problem in abort.value.problems]
    assert len(said) == len(told)
    assert all(line.startswith(f"dateline.toml{start}") for line, start in zip(said, told, strict=True))


def test_a_folder_without_a_site(tmp_path: Path) -> None:
    with pytest.raises(Abort, match="there is no site here - run `dateline init`"):
        config.read(tmp_path)


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "dateline.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Abort, match=r"dateline.toml: not UTF-8 text - save it as UTF-8"):
        config.read(tmp_path)


@pytest.mark.parametrize("place", ["content", "content/site", ".", "./", "theme/../content", ".git"])
def test_pages_are_not_published_among_the_sites_own_files(place: str) -> None:
    with pytest.raises(Abort) as told:
        config.parse(f'title = "A"\noutput = "{place}"\n')
    (problem,) = told.value.problems
    assert problem.line == 2 and "cannot be published" in problem.message


def test_any_other_folder_will_do() -> None:
    assert config.parse('title = "A"\noutput = "../public/content"\n').output == "../public/content"


@pytest.mark.parametrize("address", ["foo", "ftp://example.org", "https:///x"])
def test_a_base_url_is_an_address_in_full(address: str) -> None:
    with pytest.raises(Abort) as told:
        config.parse(f'title = "A"\nbase_url = "{address}"\n')
    assert told.value.problems[0].message == f"no address of a site: {address!r}"

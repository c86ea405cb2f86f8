"""What the documents say is so: what they name is there, and nothing is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2.defaults import DEFAULT_FILTERS

from generator import themes
from generator.cli import COMMANDS
from generator.config import Settings
from generator.edits.parsing import KINDS
from generator.files import OF_SITE, OF_STORY, tellings
from generator.files.html.environment import environment
from generator.reports import FORMATS, fields
from tests import reference
from tests.files.stories import SITE, WORDS, story

ROOT = Path(__file__).parents[1]
TOP = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
DOCUMENTS = (*TOP, *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))


def words(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_settings_are_up_to_date() -> None:
    assert words("docs/settings.md") == reference.text(), "run `make docs`"


def test_every_setting_is_documented() -> None:
    undocumented = [line for line in reference.text().splitlines() if re.match(r"\| `\w+` \|  \|", line)]
    assert undocumented == []
    assert "| `threshold` |" in reference.text()
    assert {*reference.documented(Settings)} == {"theme", "publish", "output"}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", words(name))
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not ((ROOT / name).parent / link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_paths_that_are_named_are_there(name: str) -> None:
    named = re.findall(r"`((?:generator|tests|themes|docs)/[\w./-]*)`", words(name))
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_commands_that_are_named_are_there(name: str) -> None:
    typed = re.findall(r"(?m)(?:`|^ +|&& )dateline ([a-z]+)", words(name))
    assert [word for word in typed if word not in COMMANDS] == []
    made = re.findall(r"(?m)(?:`|^ +)make ([a-z]+)", words(name))
    targets = re.findall(r"(?m)^([a-z]+):", words("Makefile"))
    assert [word for word in made if word not in targets] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_machine_is_named(name: str) -> None:
    assert not re.search(r"(?<![\w.])/(?:work|root|home|tmp|opt)\b", words(name))


def test_the_architecture_names_every_package_and_nothing_else() -> None:
    told = words("ARCHITECTURE.md")
    here = {path.parent for path in (ROOT / "generator").rglob("__init__.py")}
    packages = {f"{path.relative_to(ROOT / 'generator').as_posix()}/" for path in here} - {"./"}
    modules = {path.name for path in (ROOT / "generator").glob("[a-z]*.py")}
    assert [name for name in sorted(packages | modules) if f"`{name}`" not in told] == []
    named = {*re.findall(r"`([a-z_]+(?:/[a-z_]+)*(?:/|\.py))`", told)} - {"site/", "theme/"}  # of a site
    assert [
        name for name in named if not (ROOT / "generator" / name).exists() and not (ROOT / name).exists()
    ] == []
    assert len(named) > len(packages)


def test_the_readme_names_every_kind_of_file_and_no_other() -> None:
    table = words("README.md").partition("## What goes in")[2].partition("\n\nOf a report")[0]
    assert {ending for row in table.splitlines() for ending in re.findall(r"`(\.[\w.]+)`", row)} == set(
        FORMATS
    )
    stated = re.findall(r"these are read where they are stated: (.*?)\. ", words("README.md"), re.DOTALL)
    assert stated
    plain = re.sub(r"\([^)]*\)", "", " ".join(stated[0].split()))
    assert {name.strip() for name in plain.split(",")} <= set(fields.NAMES)


def test_the_readme_names_every_edit() -> None:
    told = words("README.md").partition("## Correcting it")[2].partition("## Asking why")[0]
    assert [kind for kind in KINDS if not re.search(rf"\b{kind}\b", told)] == []


def test_the_themes_page_names_every_filter() -> None:
    made = environment(themes.find("default", ROOT), "en")
    ours = {name for name in made.filters if name not in DEFAULT_FILTERS}
    table = words("docs/themes.md").partition("Besides:")[2].partition("\n\nText")[0]
    named = {
        name
        for row in table.splitlines()
        for name in re.findall(r"`([a-z]+)(?:\(\d\))?`", row.split(" | ")[0])
    }
    assert named == ours


def test_the_outputs_page_names_every_output() -> None:
    told = words("docs/outputs.md")
    telling = tellings.of(story(), SITE, WORDS)
    made = {file.path.rpartition("/")[2] for one in OF_STORY.values() for file in one(telling)}
    assert [name for name in sorted(made) if f"`{name}`" not in told and f"/{name}`" not in told] == []


def test_the_recipes_name_the_tables() -> None:
    assert FORMATS and OF_STORY and OF_SITE
    for table in ("FORMATS", "OF_STORY", "OF_SITE"):
        assert f"`{table}`" in words("CONTRIBUTING.md")

"""Pictures of stories, read back: their size, what is on them, and what is never on them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from generator import build, files, pages, themes
from generator.build import Folder, Means
from generator.config import Settings
from generator.files import pictures
from generator.files.pictures import lettering
from generator.memo import Memory
from generator.memo.last import Last
from generator.model import File, Masthead, Story
from generator.problems import Abort
from tests.pages import stories

SITE = Masthead("The Estuary Record", "https://estuary.example/news/")
THEME = themes.find("default", Path("nowhere"))
FONT = pictures.font(THEME)


def test_a_picture_has_the_size_that_is_told_and_is_not_blank() -> None:
    image = read(drawn(stories.story(8)))
    assert image.size == (1200, 630)
    assert image.format == "PNG"
    colours = {colour for _, colour in image.getcolors(1 << 20) or ()}
    assert {(0xFB, 0xFA, 0xF6), (0x1D, 0x1B, 0x18), (0x9C, 0x2A, 0x1B)} <= colours


def test_the_same_story_gives_the_same_bytes_and_another_title_others() -> None:
    one = stories.story(8)
    assert drawn(one) == drawn(stories.story(8))
    assert drawn(one).data != drawn(replace(one, title="Another")).data
    assert drawn(one).data != drawn(replace(one, cards=one.cards[:3])).data


@pytest.mark.parametrize("title", ["Ship", "渡", stories.LONG, "W" * 500, "A" + " a" * 5000])
def test_nothing_leaves_the_margins(title: str) -> None:
    image = read(drawn(stories.story(8, title=title))).convert("L").point(lambda grey: 255 * (grey < 200))
    left, top, right, bottom = image.getbbox() or (0, 0, 0, 0)
    assert left >= 60 and top >= 50 and right <= 1140 and bottom <= 610


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Fähre „Öresund“ – 5 €", "Fähre „Öresund“ – 5 €"),
        ("Fa\u0308hre", "Fähre"),
        ("Łódź, Žilina, Đà Nẵng", "Łódź, Žilina, Đà Nẵng"),
        ("Паром затонул", "Паром затонул"),
        ("Βυθίστηκε το φέρι", "Βυθίστηκε το φέρι"),
        ("A ship 🚢 sank", "A ship sank"),
        ("line\nend\x00", "line end"),
        ("غرقت العبارة", ""),
        ("渡轮沉没", ""),
        ("เรือจม", ""),
        ("नौका", ""),
    ],
)
def test_letters_are_written_or_the_whole_is_left_out(title: str, written: str) -> None:
    assert lettering.written(title, FONT) == written


def test_a_title_that_the_font_cannot_write_is_left_out_and_that_is_said_once() -> None:
    made = [drawn(stories.story(8, slug=slug, title=stories.RTL)) for slug in ("a", "b", "c")]
    assert made[0].data == drawn(stories.story(8, title=stories.CJK)).data
    (problem,) = pictures.problems(wanted=True, paths=[file.path for file in made])
    assert "cannot write the title of this story, and 2 others" in problem.message
    assert problem.path == "stories/a/picture-bare.png"


def test_the_page_names_its_picture() -> None:
    told = stories.story(8)
    planned = pages.plan(told, SITE)
    path = "stories/ferry/picture.png"
    page = next(files.render(told, planned, SITE, THEME, path)).data.decode()
    assert 'property="og:image" content="https://estuary.example/news/stories/ferry/picture.png"' in page
    assert 'name="twitter:card" content="summary_large_image"' in page
    assert "og:image" not in next(files.render(told, planned, SITE, THEME)).data.decode()


@pytest.mark.parametrize("wanted", [True, False])
def test_a_site_that_asks_for_them_has_one_a_story_drawn_anew_where_it_shows_something_else(
    tmp_path: Path, wanted: bool
) -> None:
    report = "---\ntitle: Ship\ndate: 2021-03-02\n---\n{}\n"
    settings = Settings(SITE, files=files.Options(pictures=wanted))
    file = tmp_path / "content/a.md"
    file.parent.mkdir()
    (tmp_path / "site").mkdir()
    memo, last = Memory(), Last()
    seen = []
    for text in (
        "The ship sank on Tuesday.",
        "The ship sank on Tuesday. Tugs came.",
        "The pier burnt on Tuesday.",
    ):
        file.write_text(report.format(text))
        means = Means(memo, last, out=Folder(tmp_path / "site"))
        built = build.build(tmp_path, settings, means)
        assert not built.problems
        pictures_of = sorted((tmp_path / "site").glob("stories/*/picture.png"))
        seen.append([(path.read_bytes(), path.stat().st_mtime_ns) for path in pictures_of])
    if not wanted:
        assert seen == [[], [], []]
        return
    assert len(seen[0]) == 1
    assert seen[0] == seen[1]
    assert seen[1][0][0] != seen[2][0][0]


def test_without_the_library_the_remedy_is_told() -> None:
    (problem,) = pictures.problems(wanted=True, paths=(), find=lambda _: None)
    assert str(problem) == (
        "dateline.toml: no pictures were made: Pillow is not installed - "
        "pip install 'dateline[pictures]', or take `pictures` out of dateline.toml"
    )
    assert not pictures.problems(wanted=False, paths=(), find=lambda _: None)


def test_a_file_that_is_no_font_is_told(tmp_path: Path) -> None:
    path = tmp_path / "picture.ttf"
    path.write_text("no font")
    with pytest.raises(Abort, match="not a font"):
        lettering.font(path, 20)


def drawn(story: Story) -> File:
    sheet = pictures.sheet(story, SITE, THEME)
    assert sheet
    return pictures.drawn(sheet)


def read(file: File) -> Image.Image:
    return Image.open(io.BytesIO(file.data))

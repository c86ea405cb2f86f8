"""What a few reports meet of the index leads to the groups that a look at all leads to."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator import build, config
from generator.build import Means, groups, meeting
from generator.stories import Options

SAMPLE = Path(__file__).parents[2] / "content"


def test_each_report_is_filed_so(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "content", ignore=shutil.ignore_patterns("stories*", "edits.toml"))
    (tmp_path / "dateline.toml").write_text('title = "A"\nsearch = false\n')
    means = Means()
    build.build(tmp_path, config.read(tmp_path), means)
    assert means.last.course
    stories = means.last.course.rows
    reports = {name: at for row in stories for name, at in row[3]}
    slugs = {row[1]: row[0] for row in stories}
    homes = {name: row[0] for row in stories for name, _ in row[3]}
    for some in zip(reports, [*reports][7:], strict=False):
        filed = {name: story for name, story in homes.items() if name not in some}
        met = meeting.placed(reports, filed, slugs, Options(), means)
        assert met is not None
        every = groups.compared(reports, filed, slugs, Options(), means)
        wanted = [(one.id, sorted({*one.reports}.intersection(some))) for one in every]
        assert sorted((one.id, [*one.reports]) for one in met) == sorted(one for one in wanted if one[1])


def test_pins_and_many_are_left_to_a_look_at_all(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "dateline.toml").write_text('title = "A"\nsearch = false\n')
    for n in range(30):
        text = f"---\ntitle: Ferry {n} aground\ndate: 2021-03-{n + 1:02}\n---\nThe ferry sank.\n"
        (tmp_path / "content" / f"{n}.md").write_text(text.replace("---\n", "---\nstory: boats\n", n == 0))
    means = Means()
    build.build(tmp_path, config.read(tmp_path), means)
    assert means.last.course
    reports = {name: at for row in means.last.course.rows for name, at in row[3]}
    homes = {name: row[0] for row in means.last.course.rows for name, _ in row[3]}
    slugs = {row[1]: row[0] for row in means.last.course.rows}
    first, *others = (name for name in reports if name != min(homes))
    filed = {name: story for name, story in homes.items() if name != first}
    assert meeting.placed(reports, filed, slugs, Options(), means) is not None
    assert meeting.placed(reports, filed, {}, Options(), means) is None  # no story has the slug of the pin
    few = {name: story for name, story in homes.items() if name not in others[:5]}
    assert meeting.placed(reports, few, slugs, Options(), means) is None

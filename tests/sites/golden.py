"""The sample content → an extract that a person can read: stories, their reports, key events with dates.

`python -m tests.sites.golden` (`make golden`) rewrites what the test expects.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator import build, config
from generator.build import Means
from generator.model import Built

ROOT = Path(__file__).parents[2]
EXPECTED = Path(__file__).parent / "sample" / "expected" / "stories.txt"


@cache
def built() -> Built:
    """The sample site, in memory."""
    return build.build(ROOT, config.read(ROOT), Means(search=False))


def extract(made: Built) -> str:
    files = {file.path: file.data for file in made.files}
    told = [json.loads(data) for path, data in files.items() if path.endswith("/story.json")]
    lines = (line for story in sorted(told, key=lambda s: s["slug"]) for line in (*_story(story), ""))
    return "\n".join(lines)


def _story(story: Mapping[str, Any]) -> Iterator[str]:
    yield story["slug"]
    yield f"  {story['first']} to {story['last']}, {story['counts']['independent']} independent sources"
    paths = {report["id"]: report["path"] for report in story["reports"]}
    for report in sorted(story["reports"], key=lambda r: (r["path"], r["id"])):
        published = report["published"]
        day, how = (published["edtf"], published["method"]) if published else ("undated", "")
        same = f" (as {paths.get(report['duplicate_of'], '?')})" if report["duplicate_of"] else ""
        yield f"  report {day} {how}: {report['path']}{same}"
    for event in story["events"]:
        if event["key"]:
            yield f"  event {event['edtf']}: {event['title']}"


if __name__ == "__main__":
    EXPECTED.write_text(extract(built()), encoding="utf-8", newline="\n")

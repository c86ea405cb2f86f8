"""Edits: read, refused with a remedy, applied once or many times with one result, written and read again."""

from __future__ import annotations

import pytest

from generator import edits, ledger
from generator.edits import Decisions
from generator.model import Edit, Editorial, Entry, Filing, Ledger, Shelf, Source, When

ENTRIES = tuple(
    Entry(key * 3, f"content/{name}.md", key)
    for key, name in (("aa", "one"), ("bb", "two"), ("cc", "three"), ("dd", "four"))
)
LEDGER = Ledger(
    (Filing("aaaaaa", "s1"), Filing("bbbbbb", "s1"), Filing("cccccc", "s1"), Filing("dddddd", "s2")),
    (Shelf("s1", "ferry"), Shelf("s2", "fire", ("old-fire",))),
)

REFUSED = [
    ('[[mov]]\nreport = "one"', 1, "no edit is called 'mov'", "did you mean [[move]]?"),
    ('[move]\nreport = "one"', 0, "[move] must be a list of edits", "write its header as [[move]]"),
    ('\n[[move]]\nreprot = "one"', 2, "unknown key 'reprot' in [[move]]", "did you mean 'report'?"),
    ('[[move]]\nreport = "one"', 1, "this [[move]] does not say enough", "write it as"),
    ('[[merge]]\nstories = ["ferry"]', 1, "this [[merge]] does not say enough", "write it as"),
    ('[[pin]]\nevent = "3f2a"', 1, "this [[pin]] does not say enough", "write it as"),
    (
        '[[date]]\nreport = "one"\ndate = "Tusday"',
        1,
        "expected a date, got 'Tusday'",
        "write it as 2017-11-30",
    ),
    ('[[rename]]\nstory = "one"\nslug = "../x y"', 1, "expected a slug, got '../x y'", "letters-and-hyphens"),
    ('[[move]]\nreport = "one', 2, "not TOML", "until this is mended"),
]


@pytest.mark.parametrize(("text", "line", "message", "hint"), REFUSED)
def test_what_is_refused(text: str, line: int, message: str, hint: str) -> None:
    (problem,) = edits.parse(text).problems
    assert (problem.line, problem.path) == (line, "content/edits.toml")
    assert message in problem.message
    assert hint in problem.hint


WRITTEN = [
    Edit("merge", ("story:ferry", "story:fire"), why='They are "one"'),
    Edit("split", ("story:ferry", "report:one", "report:two"), "raft"),
    Edit("move", ("report:content/one.md",), "fire", by="M.", at="2026-11-21", why="Tab\tand\nline"),
    Edit("together", ("report:one", "report:two")),
    Edit("apart", ("report:one", "report:two", "report:three")),
    Edit("rename", ("story:ferry",), "sinking", "The sinking of the ferry"),
    Edit("date", ("report:one",), "2017-11-30"),
    Edit("hide", ("story:ferry", "event:3f2a")),
    Edit("pin", ("story:ferry", "event:3f2a")),
    Edit("correct", ("story:ferry",), text="It sank on Tuesday \x7f"),
]


@pytest.mark.parametrize("edit", WRITTEN, ids=[e.kind for e in WRITTEN])
def test_what_is_written_is_read_again(edit: Edit) -> None:
    read = edits.parse(edits.written(edit))
    assert read.problems == ()
    (again,) = read.edits
    assert again == Edit(edit.kind, edit.targets, edit.value, edit.text, edit.by, edit.at, edit.why, 2)


def decided(text: str, known: Ledger = LEDGER) -> Decisions:
    read = edits.parse(text)
    assert read.problems == ()
    return edits.decide(read.edits, ENTRIES, known, ledger.filed(known, ENTRIES))


MERGE = '[[merge]]\nstories = ["ferry", "fire"]'
SPLIT = '[[split]]\nstory = "ferry"\nreports = ["one"]\nslug = "raft"'
SPLIT_LARGER = '[[split]]\nstory = "ferry"\nreports = ["one", "two"]\nslug = "raft"'
MOVE = '[[move]]\nreport = "content/one.md"\nstory = "old-fire"'
TOGETHER = '[[together]]\nreports = ["one", "four"]'
RENAME = '[[rename]]\nstory = "ferry"\nslug = "sinking"\ntitle = "The sinking"'

APPLIED = [
    ("merge", MERGE, {"ferry": "one two three four"}, {"ferry": ("fire", "old-fire")}),
    ("split", SPLIT, {"ferry": "two three", "raft": "one", "fire": "four"}, {}),
    (
        "split: the larger part keeps the permalink",
        SPLIT_LARGER,
        {"ferry": "one two", "raft": "three", "fire": "four"},
        {},
    ),
    ("move, by path and former slug", MOVE, {"ferry": "two three", "fire": "one four"}, {}),
    ("together", TOGETHER, {"ferry": "one two three four"}, {}),
    ("rename", RENAME, {"sinking": "one two three", "fire": "four"}, {"sinking": ("ferry",)}),
]


@pytest.mark.parametrize(
    ("text", "stories", "aliases"), [a[1:] for a in APPLIED], ids=[a[0] for a in APPLIED]
)
def test_what_is_applied_and_applied_again(
    text: str, stories: dict[str, str], aliases: dict[str, tuple[str, ...]]
) -> None:
    known = LEDGER
    for _ in range(2):
        made = decided(text, known)
        assert made.problems == ()
        slugs = {s.id: s.slug for s in made.shelves}
        names = {e.report: e.path[8:-3] for e in ENTRIES}
        held: dict[str, list[str]] = {}
        for entry in ENTRIES:
            held.setdefault(slugs[made.filed[entry.report]], []).append(names[entry.report])
        assert {slug: " ".join(some) for slug, some in held.items()} == stories
        for shelf in made.shelves:
            assert set(aliases.get(shelf.slug, shelf.aliases)) == set(shelf.aliases)
        known = Ledger(tuple(Filing(r, s) for r, s in made.filed.items()), made.shelves)


def test_reports_kept_apart_are_grouped_anew() -> None:
    made = decided('[[apart]]\nreports = ["one", "two"]')
    assert made.apart == (("aaaaaa", "bbbbbb"),)
    assert "bbbbbb" not in made.filed


def test_dates_hidden_and_pinned() -> None:
    made = decided(
        '[[date]]\nreport = "one"\ndate = "2017-11"\nwhy = "the print edition"\n'
        '[[hide]]\nreport = "two"\n[[hide]]\nstory = "fire"\n'
        '[[pin]]\nstory = "ferry"\nevent = "3f2a"\n[[hide]]\nstory = "ferry"\nevent = "9c"\n'
        '[[correct]]\nstory = "ferry"\ntext = "It was Tuesday"'
    )
    assert made.dated["aaaaaa"].when == When.month(2017, 11)
    assert made.dated["aaaaaa"].evidence == "the print edition"
    assert made.hidden == {"bbbbbb", "s2"}
    of = made.editorials["s1"]
    assert (of.pinned, of.hidden, [e.text for e in of.edits]) == (("3f2a",), ("9c",), ["It was Tuesday"])


def test_two_stories_that_want_one_address_are_an_error() -> None:
    made = decided('[[rename]]\nstory = "ferry"\nslug = "fire"')
    (problem,) = made.problems
    assert str(problem).startswith(
        "content/edits.toml:1: another story has the address 'fire' - choose another"
    )
    assert problem.severity == "error"


def test_what_is_said_of_a_story_goes_with_it_into_a_merger() -> None:
    made = decided('[[pin]]\nstory = "fire"\nevent = "3f2a"\n' + MERGE)
    assert made.editorials["s1"].pinned == ("3f2a",)
    assert "s2" not in made.editorials


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[move]]\nreport = "gone"\nstory = "fire"', "matches nothing any more: no report gone"),
        ('[[move]]\nreport = "one"\nstory = "gone"', "matches nothing any more: no story 'gone'"),
        ('[[split]]\nstory = "fire"\nreports = ["one"]\nslug = "raft"', "not a part of that story"),
    ],
)
def test_dead_edits_warn_and_do_nothing(text: str, message: str) -> None:
    made = decided(text)
    (problem,) = made.problems
    assert (problem.line, problem.severity) == (1, "warning")
    assert message in problem.message
    assert made.filed == ledger.filed(LEDGER, ENTRIES)
    assert made.shelves == LEDGER.shelves


def test_a_pin_opens_its_story() -> None:
    pinned = (
        Entry("eeeeee", "content/five.md", "e", "raft"),
        Entry("ffffff", "content/six.md", "f", "old-fire"),
    )
    made = edits.decide((), pinned, LEDGER, {})
    slugs = {s.id: s.slug for s in made.shelves}
    assert {key: slugs[story] for key, story in made.filed.items()} == {"eeeeee": "raft", "ffffff": "fire"}


FILE = b"---\ntitle: The ferry\npinned: [3f2a]\n---\n\nIt was *late*.\n"


def test_story_files() -> None:
    told = edits.introduced((Source("content/stories/ferry.md", FILE),))
    assert told.by_slug == {"ferry": Editorial("ferry", "The ferry", "", "It was *late*.", ("3f2a",))}
    by_edits = {"s1": Editorial("boat", "Boat", pinned=("9c",))}
    both = edits.editorial(Shelf("s1", "boat", ("ferry",)), by_edits, told)
    assert (both.title, both.pinned, both.introduction) == ("The ferry", ("3f2a", "9c"), "It was *late*.")
    assert edits.orphans(told, [Shelf("s1", "boat", ("ferry",))]) == ()
    assert [p.path for p in edits.orphans(told, [Shelf("s1", "boat")])] == ["content/stories/ferry.md"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe\x00", "a.md: not UTF-8 text"),
        (b"---\ntitle: [\n---\n", "a.md:2: bad YAML: "),
        (b"---\ntitle: x\n\nText.", "a.md:1: the front matter has no end"),
        (b"---\ntitle: x\nslug: x\n---\n", "a.md:3: unknown key 'slug' - the keys are title, "),
        (b"---\n- x\n---\n", "a.md:2: the front matter holds no keys"),
    ],
)
def test_bad_story_files(data: bytes, message: str) -> None:
    (problem,) = edits.introduced((Source("content/stories/a.md", data),)).problems
    assert str(problem).startswith(f"content/stories/{message}")


@pytest.mark.parametrize(
    "data",
    [
        b"---\ntitle: The ferry\nhidden: [0123, 12e4]\npinned: 9c\n---\nText.",
        b"---\r\ntitle: The ferry\r\nhidden:\r\n- 0123\r\n- 12e4\r\npinned: 9c\r\n---\r\nText.\r\n",
        b'+++\ntitle = "The ferry"\nhidden = ["0123", "12e4"]\npinned = "9c"\n+++\nText.',
    ],
)
def test_ids_of_events_stay_as_written(data: bytes) -> None:
    told = edits.introduced((Source("content/stories/a.md", data),))
    assert told.by_slug == {"a": Editorial("a", "The ferry", "", "Text.", ("9c",), ("0123", "12e4"))}


def test_what_was_split_and_merged_again_is_no_dead_edit() -> None:
    """The first build takes the reports out and back in; the next finds the slug as one that leads there."""
    told = edits.parse(SPLIT + '\n[[merge]]\nstories = ["ferry", "raft"]').edits
    first = edits.decide(told, ENTRIES, LEDGER, ledger.filed(LEDGER, ENTRIES))
    kept = Ledger(tuple(Filing(*pair) for pair in sorted(first.filed.items())), first.shelves)
    again = edits.decide(told, ENTRIES, kept, ledger.filed(kept, ENTRIES))
    assert first.problems == again.problems == ()
    assert again.filed == first.filed

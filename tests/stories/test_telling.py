"""Small corpora of our own: which events come out, who attests them, and that order never matters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Duplicate, Edit, EditKind, Editorial, Event, Report, Story, When
from tests.stories.desk import report, story

WIRE = report(
    "wire",
    "2023-05-11",
    """A ferry with 120 passengers ran aground near Lantern Point on Wednesday, killing 12 people.
    "We did everything to reach them," harbour master Ines Calder told reporters.
    The company will present its safety plan on 20 May.
    Last month, inspectors had warned that the ferry's radar was out of order.
    The islands agreed on a ferry in 1994.""",
    outlet="Example Wire",
    title="Twelve die as ferry runs aground near Lantern Point",
)
POST = report(
    "post",
    "2023-05-11",
    """The ferry that ran aground near Lantern Point on Wednesday killed 14 people, the coast guard said.
    "We did all we could to reach them," harbour master Ines Calder said.
    Divers searched the wreck on Thursday.""",
    outlet="Harbour Post",
    title="Ferry aground: 14 dead",
)
LATER = report(
    "later",
    "2023-06-02",
    """The captain of the ferry that ran aground near Lantern Point on 10 May was arrested on Friday.
    Prosecutors denied that he was arrested on 12 May.""",
    outlet="Inland Courier",
    title="Captain of Lantern Point ferry arrested",
)
REPORTS = (WIRE, POST, LATER)


def on(told: Story, edtf: str) -> list[Event]:
    return [e for e in told.events if e.when and e.when.edtf == edtf]


def test_one_event_is_attested_by_all_who_tell_of_it() -> None:
    (aground,) = [e for e in on(story(*REPORTS), "2023-05-10") if "aground" in e.title]
    assert {a.report for a in aground.attested} == {"wire", "post", "later"}
    assert aground.independent == 3
    assert aground.verification == "accounts differ"
    assert aground.key
    assert aground.importance == 1.0


def test_both_numbers_stand_attributed() -> None:
    (aground,) = [e for e in on(story(*REPORTS), "2023-05-10") if "aground" in e.title]
    (deaths,) = aground.differences
    assert deaths.about == "dead"
    assert {(a.value, a.report) for a in deaths.accounts} == {("12", "wire"), ("14", "post")}


def test_two_wordings_of_a_quote_stand_side_by_side() -> None:
    (aground,) = [e for e in on(story(*REPORTS), "2023-05-10") if "aground" in e.title]
    (quote,) = aground.quotes
    assert quote.speaker == "Ines Calder"
    assert [v.report for v in quote.variants] == [{"wire": "post", "post": "wire"}[quote.report]]


def test_what_is_planned_is_not_told_as_having_happened() -> None:
    (plan,) = on(story(*REPORTS), "2023-05-20")
    assert plan.modality == "planned"
    assert not plan.key


def test_a_month_stays_a_month_and_an_old_year_is_background() -> None:
    told = story(*REPORTS)
    (warned,) = on(told, "2023-04")
    assert "radar" in warned.title
    (agreed,) = on(told, "1994")
    assert agreed.background


@pytest.mark.parametrize(
    "furniture",
    ["At 11:33 7th Jun 2012, harbourman wrote: It will never sail.", "Thursday 11 May 2023 22.34 BST, Brenn"],
)
def test_stamps_and_comments_are_no_events(furniture: str) -> None:
    told = story(report("a", "2023-05-11", f"The ferry sank off Lantern Point on Wednesday.\n{furniture}"))
    assert [e.when.edtf for e in told.events if e.when] == ["2023-05-10"]


@pytest.mark.parametrize(
    "talk",
    [
        "“We lost her on Monday,” the captain told the council.",
        "“Three crews were lost on Monday.”",
        "They lost her on Monday,” the captain told the council of Ostra.",
    ],
)
def test_talk_and_pieces_of_talk_are_no_events(talk: str) -> None:
    told = story(report("a", "2023-05-11", f"The ferry sank off Lantern Point on Wednesday.\n{talk}"))
    assert [e.when.edtf for e in told.events if e.when] == ["2023-05-10"]


@pytest.mark.parametrize(
    ("more", "dates"),
    [
        ("Between 1985 and 1994, 40 ferries were built.", ["1985"]),
        ("Ferries ran in March and again in April.", ["2023-03"]),
        ("The old captain stepped down in June.", []),
        ("The new captain will begin in June.", ["2023-06"]),
        ("The yard will mend the flaw found last month.", []),
        ("In this May 2, 2023 file photo, a ferry is at the quay.", []),
        ("The captain waves from the bridge of the ferry in Ostra, May 2, 2023.", []),
    ],
)
def test_what_else_a_report_dates(more: str, dates: list[str]) -> None:
    told = story(report("a", "2023-05-11", f"The ferry sank off Lantern Point on Wednesday.\n{more}"))
    assert sorted(e.when.edtf for e in told.events if e.when) == sorted(["2023-05-10", *dates])


def test_what_is_due_on_a_day_did_not_happen_on_the_one_before() -> None:
    more = "The minister is scheduled to meet the crew on Thursday."
    told = story(report("a", "2023-05-10", f"The ferry sank off Lantern Point on Tuesday.\n{more}"))
    assert "2023-05-04" not in {e.when.edtf for e in told.events if e.when}


def test_the_lead_without_a_day_is_dated_by_publication() -> None:
    told = story(report("a", "2021-03-04", "The town council has rejected the plan for a second bridge."))
    (event,) = told.events
    assert (event.when and event.when.edtf, event.method) == ("2021-03-04", "published")
    assert event.title == "The town council has rejected the plan for a second bridge"


def test_a_lead_that_ends_in_what_is_not_known_is_news_all_the_same() -> None:
    lead = (
        "Thirty divers are trapped in a cave near Ostra after a fall of rock on Thursday, and it is not known"
    )
    told = story(
        report("a", "2021-03-05", f"{lead} whether they live.", title="Thirty trapped in cave at Ostra")
    )
    assert "Thirty trapped in cave at Ostra" in {e.title for e in told.events}
    denied = story(
        report("a", "2021-03-05", "The divers of Ostra were not found in the cave, officials said.")
    )
    assert denied.events == ()


def test_undated_reports_tell_undated_events() -> None:
    told = story(report("a", "", "The town council has rejected the plan for a second bridge."))
    assert told.events == ()
    assert [e.method for e in told.undated] == ["none"]


def test_a_copied_text_is_one_voice() -> None:
    copy = report("copy", "2023-05-12", "\n".join(WIRE.paragraphs), outlet="Valley Echo")
    told = story(WIRE, copy, duplicates=(Duplicate("copy", "wire", 1.0),))
    (aground,) = [e for e in on(told, "2023-05-10") if "aground" in e.title]
    assert len(aground.attested) == 2
    assert (aground.independent, aground.verification) == (1, "single source")
    assert "2 reports, 1 voice" in aground.evidence
    assert told.independent == 1
    assert [c.duplicate_of for c in told.cards if c.id == "copy"] == ["wire"]


def test_two_quakes_of_one_day_stay_two_events() -> None:
    told = story(
        report("a", "2020-02-02", "An earthquake shook the island of Brenn on Saturday, damaging houses."),
        report("b", "2020-02-02", "Parliament in Casper adopted the new budget on Saturday by two votes."),
    )
    assert len(on(told, "2020-02-01")) == 2


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [("hide", "", ""), ("pin", "", ""), ("date", "2023-05-09~", ""), ("rename", "", "Ferry runs aground")],
)
def test_editors_decide(kind: EditKind, value: str, text: str) -> None:
    event = story(WIRE).events[-1]
    edit = Edit(kind, (f"event:{event.id[:11]}",), value=value, text=text)
    found = [e for e in story(WIRE, editorial=Editorial(edits=(edit,))).events if e.id == event.id]
    match kind:
        case "hide":
            assert not found
        case "pin":
            assert found[0].pinned
        case "date":
            assert (found[0].when, found[0].method) == (When.parse(value), "edit")
        case _:
            assert found[0].title == text


def test_a_story_file_overrides_title_and_summary() -> None:
    told = story(*REPORTS, editorial=Editorial(title="The ferry", summary="An editor's words."))
    assert told.title == "The ferry"
    assert [c.text for c in told.summary] == ["An editor's words."]


def test_ids_do_not_move_when_a_later_report_comes() -> None:
    before = {e.id for e in story(WIRE, POST).events}
    assert before <= {e.id for e in story(*REPORTS).events}


def test_updated_is_the_newest_evidence() -> None:
    assert str(story(*REPORTS).updated) == "2023-06-02"


@given(st.permutations(REPORTS))
@settings(max_examples=6, deadline=None)
def test_the_order_of_reports_never_matters(shuffled: list[Report]) -> None:
    assert story(*shuffled) == story(*REPORTS)


SENTENCES = st.sampled_from(
    [
        "A ferry ran aground near Lantern Point on Wednesday.",
        "“We did everything,” harbour master Ines Calder said on 10 May, after the storm.",
        "But he said on Tuesday that the company, which was founded in 1994, would pay $5 million.",
        "PORT CALDER (Example Wire) - Divers found the recorder yesterday; it was “intact.",
        "Will the ferry sail again in June?",
        "The captain denied it.",
        "12",
        "After the storm on Monday, 14 people were missing, officials said.",
    ]
)


@given(st.lists(st.lists(SENTENCES, min_size=1, max_size=6), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_nothing_is_invented(texts: list[list[str]]) -> None:
    reports = [report(f"r{n}", "2023-05-11", "\n".join(lines)) for n, lines in enumerate(texts)]
    told = story(*reports)
    whole = {r.id: r.text for r in reports}
    for event in (*told.events, *told.undated):
        for a in event.attested:
            assert whole[a.report][a.start : a.end] == a.sentence
        everything = "\n".join(whole[a.report] for a in event.attested)
        assert in_order(event.title, everything)
        assert event.summary in " ".join(everything.split())
        for quote in event.quotes:
            assert quote.text in whole[quote.report]
    for cited in told.summary:
        assert cited.reports
        assert all(cited.text in whole[key] for key in cited.reports)


def in_order(title: str, text: str) -> bool:
    """Whether the words of a title stand in a text, in their order."""
    words = iter(text.lower().split())
    return all(any(word in other for other in words) for word in title.lower().split())


def test_a_plan_is_not_among_the_days_covered() -> None:
    sailed = report(
        "sailed",
        "2023-07-07",
        """The ferry left Lantern Point on Wednesday after a settlement between its owners and the islands.
        In July it had been inspected twice by the coast guard at its berth in the harbour.
        It is due in Port Calder later this month.""",
    )
    told = story(sailed)
    assert (f"{told.first}", f"{told.last}") == ("2023-07-05", "2023-07-05")


def test_the_day_of_the_dateline_is_none_of_what_a_lead_dates() -> None:
    lead = "PORT CALDER, Aug 24 (Example Wire) - Storm Vera flooded homes on Sunday, police said on Monday."
    flooded = report("flooded", "2020-08-24", lead)
    assert [e.when.edtf for e in story(flooded).events if e.when] == ["2020-08-23"]


def test_a_lead_that_sets_the_scene_leaves_the_news_to_the_next_sentence() -> None:
    found = report(
        "found",
        "2023-08-28",
        """For seventeen days there was silence.
        Then, on Sunday, divers at Lantern Point heard the crew of the ferry Marigold knock on its hull.""",
        title="Knocking heard from the hull of the Marigold",
    )
    (heard,) = story(found).events
    assert (heard.title, heard.key) == ("Knocking heard from the hull of the Marigold", True)


def test_what_gives_only_an_hour_goes_on_with_what_was_told_of_the_day() -> None:
    freed = report(
        "freed",
        "2023-05-15",
        """Tugs pulled the ferry Marigold off the sandbank at Lantern Point on Monday.
        At 3:05 p.m. the whole ship was afloat.
        Two anglers drowned near Port Calder on Monday.""",
    )
    drowned, pulled = sorted(story(freed).events, key=lambda e: "Tugs" in e.title)
    assert pulled.summary.endswith("on Monday. At 3:05 p.m. the whole ship was afloat.")
    assert len(pulled.attested) == 2
    assert "anglers" in drowned.title


def test_a_plan_is_overtaken_by_what_happened_since() -> None:
    plan = report(
        "plan", "2023-05-15", "The ferry Marigold will open to visitors again on Saturday, its owner said."
    )
    opened = report(
        "opened", "2023-05-21", "The ferry Marigold was opened to visitors by the mayor on Saturday."
    )
    assert [c.text for c in story(plan, opened).summary] == [opened.text]


def test_the_day_of_a_noun_is_no_day_of_what_is_said_of_it() -> None:
    burned = report(
        "burned", "2019-04-16", "Fire destroyed the roof of Saint Odile in Port Calder on Monday."
    )
    cleared = report(
        "cleared",
        "2020-07-10",
        """The mayor of Port Calder agreed to a new roof for Saint Odile on Thursday.
        Workers are removing the beams that melted in the fire of 15 April 2019.""",
    )
    (fire,) = on(story(burned, cleared), "2019-04-15")
    assert fire.summary == burned.text
    assert {a.report for a in fire.attested} == {"burned", "cleared"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said that the first of the crew could be lifted out on Wednesday.",
        "The islands are told to prepare for the storm by Wednesday night.",
        "The first ferry was to be said farewell to on Wednesday.",
    ],
)
def test_what_is_intended_never_happened_on_a_past_day(sentence: str) -> None:
    text = f"Divers reached the wreck of the ferry Marigold on Saturday. {sentence}"
    told = story(report("wreck", "2010-10-09", text))
    assert all(e.modality != "told" or e.when == When.parse("2010-10-09") for e in told.events)


def test_a_lead_without_a_day_is_dated_by_the_sentence_after_it() -> None:
    promise = report(
        "promise",
        "2019-04-17",
        """A finer roof than before, and in five years: that is what the mayor promises Saint Odile.
        "I want a finer roof, and I want it in five years," Mayor Ines Calder said on Tuesday evening.""",
    )
    assert {e.when.edtf for e in story(promise).events if e.when and e.modality == "told"} == {"2019-04-16"}

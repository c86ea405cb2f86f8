"""A small labelled corpus of our own writing: five stories, two of them of one kind, by invented outlets."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Published, Reading, Report, When
from generator.stories import Features, Options, features

ROWS = (
    ("ferry", "2021-03-02", "Ferry runs aground off Port Vasse",
     "The ferry Marigold ran aground off Port Vasse early on Tuesday with 214 people aboard. "
     "Lifeboats from Port Vasse took off the passengers within two hours, the coastguard said. "
     "The master of the Marigold, Ines Calder, had reported a steering failure."),
    ("ferry", "2021-03-02", "All 214 safe after Marigold grounding",
     "Everyone aboard the Marigold was brought ashore at Port Vasse after the ferry struck a sandbank. "
     "Coastguard officers praised the calm of the passengers. "
     "Captain Ines Calder told investigators that the steering had failed."),
    ("ferry", "2021-03-04", "Steering fault suspected in Marigold grounding",
     "Investigators looking into the grounding of the ferry Marigold off Port Vasse have found a worn "
     "hydraulic pump in the steering gear. Ines Calder, her captain, remains suspended from duty. "
     "Tugs will try to refloat the Marigold at high tide."),
    ("ferry", None, "Marigold refloated",
     "Two tugs pulled the ferry Marigold from the sandbank off Port Vasse. "
     "Captain Ines Calder watched from the quay as the coastguard followed the ship into harbour."),
    ("quake", "2021-03-03", "Quake shakes Tarsun valley",
     "An earthquake of magnitude 6.1 shook the Tarsun valley before dawn, bringing down houses in Olmet. "
     "Rescue teams were digging for survivors in Olmet, the governor Rafik Dastan said."),
    ("quake", "2021-03-03", "Rescuers dig in Olmet after earthquake",
     "Rescue workers in Olmet pulled nine survivors from the rubble after the Tarsun earthquake. "
     "Governor Rafik Dastan asked for tents and blankets; aftershocks kept people outdoors."),
    ("quake", "2021-03-05", "Olmet toll rises to 31",
     "The death toll of the Tarsun earthquake rose to 31 as rescue teams reached the last streets of Olmet. "
     "Rafik Dastan declared three days of mourning in the valley."),
    ("quake2", "2022-06-11", "Earthquake in Quellmar hills",
     "An earthquake of magnitude 5.8 damaged houses in the Quellmar hills, and rescue teams were sent to the "
     "town of Brisk. Mayor Odile Ferrant said the school of Brisk had collapsed; it was empty at the time."),
    ("quake2", "2022-06-12", "Brisk counts its losses",
     "Residents of Brisk spent the night outdoors after the Quellmar earthquake. Odile Ferrant, the mayor, "
     "said two people had died and the school would have to be rebuilt."),
    ("trial", "2021-03-02", "Lindqvist denies taking bribes",
     "The former harbour minister Torsten Lindqvist denied in court that he took bribes from the dredging "
     "firm Norrmark. Prosecutor Hedda Falk said that 1.2 million crowns went through an account in his "
     "brother's name."),
    ("trial", "2021-03-09", "Norrmark manager testifies against Lindqvist",
     "A manager of the dredging firm Norrmark told the court that the payments to Torsten Lindqvist were "
     "called consulting. Hedda Falk, for the prosecution, showed the judges eleven invoices."),
    ("trial", "2021-03-30", "Lindqvist guilty of bribery",
     "Torsten Lindqvist was found guilty of taking bribes from Norrmark and sentenced to three years in "
     "prison. His lawyer said the former minister would appeal. Prosecutor Hedda Falk welcomed the verdict."),
    ("cup", "2021-03-03", "Wexley reach cup final",
     "Wexley Rovers beat Aldmoor 3-1 to reach the cup final for the first time in forty years. "
     "Striker Dami Okoro scored twice before half-time."),
    ("cup", "2021-03-04", "Okoro double sends Wexley to final",
     "Two goals from Dami Okoro took Wexley Rovers past Aldmoor and into the cup final. "
     "Aldmoor's manager blamed his defenders."),
)  # fmt: skip


def reports(rows: Sequence[tuple[str, str | None, str, str]] = ROWS) -> list[Report]:
    """The corpus as reports; the id of each is its number."""
    return [
        Report(
            f"r{n:02d}",
            f"content/{story}/{n:02d}.md",
            title,
            (text,),
            Published(When.parse(day), "front matter", day) if day else None,
        )
        for n, (story, day, title, text) in enumerate(rows)
    ]


def made(some: Sequence[Report], options: Options = Options()) -> list[Features]:
    """The features of reports, with nothing read from their sentences."""
    return [features(report, Reading(report.id, (), ()), options) for report in some]


def labels() -> dict[str, str]:
    """Report id → its story."""
    return {f"r{n:02d}": row[0] for n, row in enumerate(ROWS)}

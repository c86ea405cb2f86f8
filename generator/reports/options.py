"""How reports are read: the table `[reports]` of the configuration."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from generator.reports import fields


class Options(Struct, frozen=True):
    """How reports are read. Table `[reports]`."""

    outlet: str = ""
    """The outlet of reports that name none: for a site with the reports of one outlet."""

    language: str = ""
    """The language of reports that state none, as a BCP 47 tag ("en", "de-AT")."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """Columns of bulk files by what they hold: `columns = {text = "body", outlet = "paper"}`."""

    clean: bool = True
    """Whether what is not the report (subscription tails, share bars, menus) is taken out."""

    def __post_init__(self) -> None:
        unknown = sorted(set(self.columns) - set(fields.NAMES))
        if unknown:
            raise ValueError(f"no column holds {unknown[0]!r}: known are {', '.join(fields.NAMES)}")

"""The clock → the day that commands call today: `SOURCE_DATE_EPOCH` wins, so that a build can be repeated."""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """The day in UTC that `SOURCE_DATE_EPOCH` names, where it is set and a number; else this one, here."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.date.today()

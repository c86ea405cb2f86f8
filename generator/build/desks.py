"""Settings, code and theme → the desks at which the work is done, each with the digest of all that it
depends on."""

from __future__ import annotations

from generator import digest, pages
from generator.build.downloads import Downloads
from generator.build.means import Means
from generator.build.studies import Desk
from generator.build.tales import Teller
from generator.config import Settings
from generator.memo import key
from generator.themes import Theme


def desk(settings: Settings, means: Means) -> Desk:
    """Where reports are studied."""
    said = digest.digest(settings.reports, settings.mentions, settings.stories)
    return Desk(settings, means.memo, key(means.code, "study", said))


def teller(settings: Settings, theme: Theme, means: Means) -> Teller:
    """Where stories are told and rendered."""
    head = key(means.code, "tell", digest.digest(settings.mentions, settings.stories))
    shown = key(head, digest.digest(settings.masthead, settings.publish, settings.pages, settings.files))
    face = key(shown, theme.name, theme.digest)
    look = key(shown, theme.name, theme.look(*pages.OF_STORY))
    made = Downloads(settings, theme, means.memo, means.last, key(shown, theme.look()))
    return Teller(settings, theme, means.memo, means.out, means.last, head, shown, face, look, made)

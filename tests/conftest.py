"""How the tests run."""

from __future__ import annotations

from hypothesis import settings

# A first call pays for imports, and a busy machine for its neighbours: a deadline would fail at random.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

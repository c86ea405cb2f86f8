"""What editors decided: `content/edits.toml` and `content/stories/<slug>.md`, as values."""

from __future__ import annotations

"""Remember what a pure stage returned."""

from __future__ import annotations

"""What a site plugs in, by value."""

from __future__ import annotations

"""Rebuild on change; live preview and error page."""

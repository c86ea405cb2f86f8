"""Rebuild on change; live preview and error page.

`preview` builds, `watching` says when, `channel` tells the pages that are open, `web` serves them, and a
`session` sees to it that all of this happens in the right order.
"""

from generator.serve.channel import Channel
from generator.serve.preview import Preview, opened
from generator.serve.session import Session
from generator.serve.updates import Update
from generator.serve.watching import Changes, watch
from generator.serve.web import Server

__all__ = ["Changes", "Channel", "Preview", "Server", "Session", "Update", "opened", "watch"]

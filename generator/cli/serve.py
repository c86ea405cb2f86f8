"""`dateline serve`: preview with live reload."""

from __future__ import annotations

import argparse
import gc
import signal
import sys
import threading
import time
import webbrowser
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator import config, serve
from generator.cli import progress
from generator.problems import Abort, Problem

if TYPE_CHECKING:
    from generator.cli.parser import Commands

_TURN = 0.0005
"""Seconds after which a thread lets another go on, a tenth of what is usual: a page that is asked for while
the rest is being built takes some ten turns."""


_MOMENT = 0.02
"""Seconds for which the building rests when a saved report's pages are there: they are asked for now, and
would take three times as long beside it."""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "serve",
        help="preview with live reload",
        description="Serve the site on this machine, and rebuild what changes while you write. "
        "The published site and the ledger are left alone.",
    )
    parser.add_argument(
        "--port", type=int, default=8000, metavar="N", help="the port (8000); 0 takes a free one"
    )
    parser.add_argument(
        "--bind", default="127.0.0.1", metavar="ADDRESS", help="who may connect (this machine)"
    )
    parser.add_argument("--open", action="store_true", help="open the browser")
    parser.add_argument("--poll", action="store_true", help="look for changes once a second, without watches")


def run(given: argparse.Namespace) -> int:
    root = Path()
    config.read(root)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as ^C: what was built is kept
    with serve.opened(root) as preview:
        with progress.shown() as shown:
            update = preview.rebuild(told=shown)
        channel = serve.Channel()
        channel.tell(update)
        try:
            server = serve.Server(preview.folder, channel, given.bind, given.port)
        except (OSError, OverflowError) as error:
            hint = "use another with --port, or --port 0 for a free one"
            place = f"{given.bind}:{given.port}"
            raise Abort(Problem(place, 0, f"cannot be served: {error}", hint, "error")) from None
        threading.Thread(target=server.serve_forever, daemon=True).start()
        _say(update)
        sys.setswitchinterval(_TURN)
        try:
            with serve.watch(root, poll=given.poll) as changes:
                if changes.polling and not given.poll:
                    print("The system has no watches left: looking once a second", file=sys.stderr)
                _say(preview.rebuild())  # what was saved before the watch began
                print(f"Serving {server.url} - press Ctrl+C to end", flush=True)
                if given.open:
                    webbrowser.open(server.url)
                preview.warm()
                while True:
                    gc.freeze()  # the site stays: to look through it for waste would take longer than a save
                    touched = changes.wait()
                    # with another theme, pages name style sheets that are put with the lists
                    whole = not all(p.startswith("content/") for p in touched)
                    told = _nobody if whole else partial(_early, channel)
                    update = preview.rebuild(touched, early=told)
                    channel.tell(update)
                    _say(update)
        except KeyboardInterrupt:
            print()
        finally:
            channel.close()
            server.shutdown()
            server.server_close()
    return 0


def _early(channel: serve.Channel, changed: frozenset[str]) -> None:
    """Tell it, and let those who wait for it have it before the rest is built."""
    channel.tell_early(changed)
    if changed:
        time.sleep(_MOMENT)


def _nobody(changed: frozenset[str]) -> None:
    """Wait for the whole."""


def _say(update: serve.Update) -> None:
    for mistake in update.mistakes:
        print(mistake.problem, file=sys.stderr)
    if update.changed:
        count = len(update.changed)
        print(f"{count:,} {'file' if count == 1 else 'files'} in {update.seconds * 1000:.0f} ms", flush=True)

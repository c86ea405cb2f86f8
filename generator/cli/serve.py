"""`dateline serve`: preview with live reload."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
import webbrowser
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
        with serve.watch(root, poll=given.poll) as changes:
            server = _server(given, preview, channel, changes)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            _say(update)
            sys.setswitchinterval(_TURN)
            try:
                if changes.polling and not given.poll:
                    print("The system has no watches left: looking once a second", file=sys.stderr)
                session = serve.Session(preview, channel, changes, _say)
                session.begin()
                print(f"Serving {server.url} - press Ctrl+C to end", flush=True)
                if given.open:
                    webbrowser.open(server.url)
                session.run()
            except KeyboardInterrupt:
                print()
            finally:
                channel.close()
                server.shutdown()
                server.server_close()
    return 0


def _server(
    given: argparse.Namespace, preview: serve.Preview, channel: serve.Channel, changes: serve.Changes
) -> serve.Server:
    try:
        return serve.Server(preview.folder, channel, given.bind, given.port, changes.seen.held)
    except (OSError, OverflowError) as error:
        hint = "use another with --port, or --port 0 for a free one"
        place = f"{given.bind}:{given.port}"
        raise Abort(Problem(place, 0, f"cannot be served: {error}", hint, "error")) from None


def _say(update: serve.Update) -> None:
    for mistake in update.mistakes:
        print(mistake.problem, file=sys.stderr)
    if update.changed:
        count = len(update.changed)
        print(f"{count:,} {'file' if count == 1 else 'files'} in {update.seconds * 1000:.0f} ms", flush=True)

"""A folder → pages over HTTP, on this machine only, each with the script that keeps it up to date."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from generator.serve.channel import Channel

SCRIPT = "/.dateline/preview.js"
EVENTS = "/.dateline/events"

_TAG = f'<script src="{SCRIPT}" defer></script>'.encode()
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/vnd.microsoft.icon",
    ".woff2": "font/woff2",
    ".ics": "text/calendar; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
}


class Server(ThreadingHTTPServer):
    """Serves a folder. Port 0 takes a free one; `url` says which it was."""

    daemon_threads = True

    def __init__(
        self,
        folder: Path,
        channel: Channel,
        bind: str = "127.0.0.1",
        port: int = 0,
        held: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """`held` begins when what was saved by now can be served."""
        self.bind = bind
        super().__init__((bind, port), partial(_Handler, folder, channel, partial(allowed, bind=bind), held))

    @property
    def url(self) -> str:
        host = "127.0.0.1" if self.bind in ("", "0.0.0.0", "::") else self.bind
        return f"http://{f'[{host}]' if ':' in host else host}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away in the middle of an answer is no news."""


def allowed(host: str, bind: str) -> bool:
    """Whether a request for that host is for us. A page elsewhere may point a name of its own at this
    machine and read the answers ("DNS rebinding"); it cannot choose the name that the browser sends."""
    name = urlsplit(f"//{host}").hostname or ""
    if name == "localhost" or name.endswith(".localhost") or name == bind.lower():
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or bind in ("", "0.0.0.0", "::")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body go out together

    def __init__(
        self,
        folder: Path,
        channel: Channel,
        is_ours: Callable[[str], bool],
        held: Callable[[], AbstractContextManager[None]],
        *rest: Any,
    ) -> None:  # `rest` is the connection, as http.server gives it
        self.folder, self.channel, self.is_ours, self.held = folder, channel, is_ours, held
        super().__init__(*rest)

    def do_GET(self) -> None:
        if not self.is_ours(self.headers.get("Host", "")):
            self._answer(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"not for this host\n")
        elif self.path.partition("?")[0] == EVENTS:
            self._stream(unquote(urlsplit(self.path).query))
        elif self.path == SCRIPT:
            script = Path(__file__).with_name("preview.js").read_bytes()
            self._answer(HTTPStatus.OK, _TYPES[".js"], script)
        else:
            self._page(unquote(urlsplit(self.path).path))

    do_HEAD = do_GET  # noqa: N815 - the same, and without the body

    def log_message(self, *told: object) -> None:
        """Say nothing: the terminal is for what is wrong with the site."""

    def _page(self, path: str) -> None:
        with self.held():
            self._file(path)
            self.wfile.flush()

    def _file(self, path: str) -> None:
        parts = [part for part in path.split("/") if part]
        if any(part.startswith(".") or "\\" in part or "\0" in part for part in parts):
            return self._missing()
        target = self.folder.joinpath(*parts)
        if target.is_dir():
            if not path.endswith("/"):
                return self._answer(HTTPStatus.MOVED_PERMANENTLY, "", b"", quote("/".join(["", *parts, ""])))
            target /= "index.html"
        if target.suffix == ".html":
            self.channel.asked.append(target.relative_to(self.folder).as_posix())
        try:
            data = target.read_bytes()
        except OSError:
            return self._missing()
        return self._answer(
            HTTPStatus.OK, _TYPES.get(target.suffix.lower(), "application/octet-stream"), data
        )

    def _missing(self) -> None:
        lost = self.folder / "404.html"
        page = lost.read_bytes() if lost.is_file() else b"<!doctype html><title>Not found</title>"
        self._answer(HTTPStatus.NOT_FOUND, _TYPES[".html"], page)

    def _answer(self, status: HTTPStatus, kind: str, data: bytes, location: str = "") -> None:
        if kind.startswith("text/html"):
            head, end, tail = data.rpartition(b"</body>")
            data = head + _TAG + end + tail if end else data + _TAG
        self.send_response(status)
        self.send_header("Content-Type", kind or "text/plain")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _stream(self, page: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        stream = self.channel.listen(page)
        try:
            for piece in stream:
                self.wfile.write(piece)
                self.wfile.flush()
        except OSError:  # the page was closed
            return
        finally:
            stream.close()

"""Updates → the pages that are open: one stream of server-sent events each.

Of what a page has not heard yet only the sum matters, so a slow one costs no memory.
"""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Generator

from msgspec import Struct, field

from generator.serve.updates import Mistake, Update

PAUSE = 15.0
"""Seconds after which a silent stream says that it is alive."""


LATELY = 8
"""Pages that were asked for last."""


class _Listener(Struct):
    page: str = ""
    changed: set[str] = field(default_factory=set)
    news: bool = False


class Channel(Struct):
    """Tells every open page what changed, and what is wrong."""

    mistakes: tuple[Mistake, ...] = ()
    closed: bool = False
    asked: deque[str] = field(default_factory=lambda: deque(maxlen=LATELY))
    """Pages that were asked for lately."""
    _listeners: list[_Listener] = field(default_factory=list)
    _bell: threading.Condition = field(default_factory=threading.Condition)

    def tell(self, update: Update) -> None:
        """Pass an update on."""
        with self._bell:
            self.mistakes = update.mistakes
            for listener in self._listeners:
                listener.changed |= update.changed
                listener.news = True
            self._bell.notify_all()

    def tell_early(self, changed: frozenset[str]) -> None:
        """Pass on what changed, while the rest is being built."""
        if changed:
            self.tell(Update(changed, self.mistakes))

    def awaited(self) -> frozenset[str]:
        """The pages that are open, or were asked for lately: somebody looks at them."""
        return self.open() | {*self.asked.copy()}

    def open(self) -> frozenset[str]:
        """The pages that are open."""
        with self._bell:
            return frozenset(one.page for one in self._listeners)

    def close(self) -> None:
        """End every stream."""
        with self._bell:
            self.closed = True
            self._bell.notify_all()

    def listen(self, page: str = "") -> Generator[bytes, None, None]:
        """A stream for that page: first what is wrong now, then each update; an empty comment where nothing
        happens."""
        me = _Listener(page, news=bool(self.mistakes))
        with self._bell:
            self._listeners.append(me)
        try:
            yield b"retry: 300\n\n"
            while not self.closed:
                with self._bell:
                    if not me.news and not self.closed:
                        self._bell.wait(PAUSE)
                    changed, news = sorted(me.changed), me.news
                    me.changed, me.news = set(), False
                yield _event(changed, self.mistakes) if news else b":\n\n"
        finally:
            with self._bell:
                self._listeners.remove(me)


def _event(changed: list[str], mistakes: tuple[Mistake, ...]) -> bytes:
    told = [
        {
            "path": one.problem.path,
            "line": one.problem.line,
            "message": one.problem.message,
            "hint": one.problem.hint,
            "excerpt": one.excerpt,
        }
        for one in mistakes
    ]
    body = json.dumps({"changed": changed, "mistakes": told}, ensure_ascii=False)
    return f"data: {body}\n\n".encode()

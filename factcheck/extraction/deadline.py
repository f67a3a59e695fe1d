"""Hangs up on a server that is not done with a request in time. It judges nothing of what came until then.

The timeouts of the HTTP library begin anew with every byte, so a server that sends one now and then could
hold a call for hours. A clock beside each request therefore cuts its connection.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

_running: ContextVar[Deadline | None] = ContextVar("running", default=None)


class Deadline:
    """Whether the time of a block is up, and the connections to cut then."""

    def __init__(self) -> None:
        self._state = threading.Lock()
        self._lines: list[socket.socket] = []
        self._is_past = False

    @property
    def is_past(self) -> bool:
        """Whether the time was up before the block ended."""
        return self._is_past

    def watch(self, event: str, info: Mapping[str, Any]) -> None:
        """Note a connection as soon as it is made; for the extension `trace` of a request."""
        if not event.endswith("connect_tcp.complete"):
            return
        # A handle of our own: that of the library is replaced by the one for TLS.
        line = info["return_value"].get_extra_info("socket").dup()
        with self._state:
            self._lines.append(line)
            if self._is_past:
                _cut(line)

    def expire(self) -> None:
        """Cut the connections, for the time is up."""
        with self._state:
            self._is_past = True
            for line in self._lines:
                _cut(line)

    def forget(self) -> None:
        """Leave the connections alone from now on."""
        with self._state:
            for line in self._lines:
                line.close()
            self._lines.clear()


@contextmanager
def deadline(seconds: float) -> Iterator[Deadline]:
    """A block that has so many seconds: then the connections that its thread has made in it are cut.

    Only those of clients with the event hook `attend` are, and only if each request makes its own.
    """
    running = Deadline()
    clock = threading.Timer(seconds, running.expire)
    clock.daemon = True
    token = _running.set(running)
    clock.start()
    try:
        yield running
    finally:
        clock.cancel()
        _running.reset(token)
        running.forget()


def attend(request: httpx2.Request) -> None:
    """Let the deadline that runs in this thread know of the request's connection; for `event_hooks`."""
    running = _running.get()
    if running is not None:
        request.extensions["trace"] = running.watch


def _cut(line: socket.socket) -> None:
    """End a connection for whoever waits on it; one that the server has ended need not be."""
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)

"""Connections to the server: so many at a time, each only as long as something happens on it."""

import socket
from collections.abc import Callable
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.iostream import IOStream

from site_builder.messages.message import Message, _
from site_builder.messages.reasons import reason_of

MOST = 128
"""Connections at a time. An open page needs one, and a browser a few more; what a process may open
by default (256 files on macOS) is well above."""

IDLE = 30.0  # seconds for the next request to come, with all of its head
BODY = 10.0  # seconds for its body
UNREAD = 60.0  # seconds until an answer that nobody takes is given up, where the system can do that
AGAIN = 1.0  # seconds until the next try, after a connection couldn't be opened
_AT_ONCE = 32  # connections, before anything else is done
_LONGEST_HEAD = 32_768  # bytes of a request
_LONGEST_BODY = 4_096  # bytes: a request to accept a unit has a few hundred
_MOST_READ = 1 << 20  # bytes that have come and wait


class _Stream(IOStream):
    """A connection that says when it is closed, whoever closes it."""

    def __init__(self, connection: socket.socket, closed: Callable[["_Stream"], None]) -> None:
        super().__init__(connection, max_buffer_size=_MOST_READ)
        self._closed_by_anyone = closed

    def close_fd(self) -> None:
        super().close_fd()
        self._closed_by_anyone(self)


class Connections:
    """Accepts connections at a listening socket, in the running event loop, and lets an application
    answer what comes. `note` is told when no more can be opened."""

    def __init__(
        self, application: Any, listening: socket.socket, note: Callable[[Message], None]
    ) -> None:
        self._server = HTTPServer(
            application,
            idle_connection_timeout=IDLE,
            body_timeout=BODY,
            max_header_size=_LONGEST_HEAD,
            max_body_size=_LONGEST_BODY,
        )
        self._listening = listening
        self._note = note
        self._loop = IOLoop.current()
        self._streams: set[_Stream] = set()
        self._retry: object | None = None
        self._is_accepting = self._has_ended = False
        self._accept_more()

    def _accept_more(self) -> None:
        self._retry = None
        if not self._is_accepting and not self._has_ended:
            self._is_accepting = True
            self._loop.add_handler(self._listening, self._accept, IOLoop.READ)

    def _pause(self) -> None:
        """Accept none, but let them wait: the loop would otherwise call again at once."""
        if self._is_accepting:
            self._is_accepting = False
            self._loop.remove_handler(self._listening)

    def _accept(self, *_event: object) -> None:
        for _number in range(_AT_ONCE):
            if len(self._streams) >= MOST:
                self._pause()
                many = _("{count} connections are open: others wait until one ends", count=MOST)
                self._note(many)
                return
            try:
                connection, address = self._listening.accept()
            except (BlockingIOError, InterruptedError):
                return
            except ConnectionAbortedError:
                continue
            except OSError as error:
                self._pause()
                self._retry = self._loop.call_later(AGAIN, self._accept_more)
                self._note(_("can't open another connection yet: {why}", why=reason_of(error)))
                return
            self._take(connection, address)

    def _take(self, connection: socket.socket, address: tuple[Any, ...]) -> None:
        if hasattr(socket, "TCP_USER_TIMEOUT"):  # RFC 5482; Linux
            milliseconds = round(1000 * UNREAD)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, milliseconds)
        stream = _Stream(connection, self._closed)
        self._streams.add(stream)
        self._server.handle_stream(stream, address)

    def _closed(self, stream: _Stream) -> None:
        self._streams.discard(stream)
        if self._retry is None:
            self._accept_more()

    async def end(self) -> None:
        """Accept no more, and close every connection, whatever is going on there."""
        self._has_ended = True
        if self._retry is not None:
            self._loop.remove_timeout(self._retry)
        self._pause()
        self._listening.close()
        for stream in list(self._streams):
            stream.close()
        await self._server.close_all_connections()

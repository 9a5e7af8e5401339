"""The server: bound to this machine alone, on the port that was asked for or the next free one."""

import asyncio
import errno
import logging
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from weakref import WeakSet

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream
from tornado.web import Application

from site_builder.preview.addresses import ABOUT, CLIENT, LIVE, LOOPBACK, SIDE
from site_builder.preview.controller import Controller
from site_builder.preview.handlers import AboutPage, ClientFile, SidePage, SitePage
from site_builder.preview.live import Live
from site_builder.problems.problems import Location, Problem, SiteError

TRIES = 100  # ports in a row
_LONGEST_HEAD = 32_768  # bytes of a request
_LONGEST_BODY = 1_024  # bytes: nobody sends anything
_LONGEST_MESSAGE = 16_384  # bytes over a WebSocket
_PARTING = 0.2  # seconds
_STILL_THERE = 20  # seconds between two questions to an open page


@dataclass(frozen=True, slots=True)
class Listening:
    """A socket that is bound and listens, and its port."""

    socket: socket.socket
    port: int


def listen(port: int) -> Listening:
    """Take the port, or where it is taken the first free one after it; 0 takes any.

    SiteError where there is none, or none may be taken.
    """
    for number in range(port, min(port + TRIES, 65_536)):
        try:
            bound = _bound(number)
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES) and number:
                continue
            raise SiteError([_no_port(port, str(error))]) from error
        return Listening(bound, bound.getsockname()[1])
    raise SiteError([_no_port(port, "all are taken")])


def _bound(port: int) -> socket.socket:
    """A socket that listens at the port. OSError where that cannot be."""
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would let two servers have one port
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((LOOPBACK, port))
        bound.listen()
        bound.setblocking(False)
    except OSError:
        bound.close()
        raise
    return bound


def _no_port(port: int, why: str) -> Problem:
    message = f"no port from {port} on can be listened at: {why}"
    return Problem(Location("."), "no-port", message, "choose another with --port")


class Server(HTTPServer):
    """Knows all connections that are open, also those that have become WebSockets."""

    def initialize(self, *args: Any, **kwargs: Any) -> None:
        super().initialize(*args, **kwargs)
        self._streams: WeakSet[IOStream] = WeakSet()

    def handle_stream(self, stream: IOStream, address: tuple[Any, ...]) -> None:
        self._streams.add(stream)
        super().handle_stream(stream, address)

    def hang_up(self) -> None:
        """Close every connection, whatever goes on there."""
        for stream in list(self._streams):
            stream.close()


def application(controller: Controller, port: int) -> Application:
    """Who answers which request."""
    shared = {"controller": controller, "port": port}
    return Application(
        [
            (LIVE, Live, shared),
            (ABOUT, AboutPage, shared),
            (SIDE, SidePage, shared),
            (f"{CLIENT}(.*)", ClientFile, shared),
            (".*", SitePage, shared),
        ],
        websocket_max_message_size=_LONGEST_MESSAGE,
        websocket_ping_interval=_STILL_THERE,
        log_function=_say_nothing,
    )


def start(controller: Controller, listening: Listening) -> Server:
    """Answer requests, in the event loop that is running."""
    # Who sends nonsense is refused, and no concern of whoever writes.
    logging.getLogger("tornado.general").setLevel(logging.ERROR)
    server = Server(
        application(controller, listening.port),
        max_header_size=_LONGEST_HEAD,
        max_body_size=_LONGEST_BODY,
    )
    server.add_sockets([listening.socket])
    return server


async def stop(server: Server) -> None:
    """Answer no more, and hang up on whoever is there."""
    server.stop()
    server.hang_up()
    with suppress(TimeoutError):  # an answer that is being made need not be ready
        await asyncio.wait_for(server.close_all_connections(), _PARTING)


def _say_nothing(handler: object) -> None:
    """Requests are not told one by one."""

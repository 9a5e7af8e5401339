"""The server: bound to this machine alone, on the requested port or the next free one."""

import asyncio
import errno
import logging
import socket
from contextlib import suppress
from dataclasses import dataclass

from tornado.web import Application

from site_builder.messages.message import Message, _
from site_builder.preview.addresses import ABOUT, ACCEPT, CLIENT, LIVE, LOOPBACK, SIDE, TRANSLATION
from site_builder.preview.connections import Connections
from site_builder.preview.controller import Controller
from site_builder.preview.handlers import (
    CLIENT_FOLDER,
    AboutPage,
    ClientFile,
    SidePage,
    SitePage,
)
from site_builder.preview.live import Live
from site_builder.preview.one_use import OneUseTokens
from site_builder.preview.texts import BrowserLanguage
from site_builder.preview.unit_handlers import AcceptPage, TranslationPage
from site_builder.problems.problems import Location, Problem, SiteError

TRIES = 100  # ports in a row
_LONGEST_MESSAGE = 16_384  # bytes over a WebSocket
_PARTING = 0.2  # seconds
_STILL_THERE = 20  # seconds between two pings of an open page


@dataclass(frozen=True, slots=True)
class Listening:
    """A listening socket and its port."""

    socket: socket.socket
    port: int


def listen(port: int) -> Listening:
    """Listen on the port, or where it is taken on the next free one; 0 takes any.

    SiteError where no port can be had.
    """
    last = min(port + TRIES, 65_536) - 1
    for number in range(port, last + 1):
        try:
            bound = _bound(number)
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES) and number:
                continue
            why = _("can't listen on port {port}: {why}", port=str(number), why=str(error))
            raise _no_port(why) from error
        return Listening(bound, bound.getsockname()[1])
    raise _no_port(_("every port from {first} to {last} is taken", first=str(port), last=str(last)))


def _bound(port: int) -> socket.socket:
    bound = socket.create_server((LOOPBACK, port))
    bound.setblocking(False)
    return bound


def _no_port(why: Message) -> SiteError:
    return SiteError([Problem(Location("."), "no-port", why, _("choose another with --port"))])


def start(
    controller: Controller, listening: Listening, languages: BrowserLanguage, by: str = ""
) -> Connections:
    """Answer requests, in the running event loop; `by` names who accepts translations."""
    # Malformed requests are refused, and of no interest to whoever writes.
    logging.getLogger("tornado.general").setLevel(logging.ERROR)
    shared = {"controller": controller, "port": listening.port, "languages": languages}
    with_tokens = {**shared, "tokens": OneUseTokens()}
    application = Application(
        [
            (LIVE, Live, shared),
            (ABOUT, AboutPage, shared),
            (SIDE, SidePage, shared),
            (TRANSLATION, TranslationPage, with_tokens),
            (ACCEPT, AcceptPage, {**with_tokens, "by": by}),
            (f"{CLIENT}(.*)", ClientFile, {**shared, "path": str(CLIENT_FOLDER)}),
            (".*", SitePage, {**shared, "path": str(controller.output)}),
        ],
        websocket_max_message_size=_LONGEST_MESSAGE,
        websocket_ping_interval=_STILL_THERE,
        log_function=lambda handler: None,
    )
    return Connections(application, listening.socket, controller.voice.note)


async def stop(connections: Connections) -> None:
    """Answer no more, and close all connections."""
    with suppress(TimeoutError):  # an answer in the making need not be finished
        await asyncio.wait_for(connections.end(), _PARTING)

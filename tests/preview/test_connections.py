"""Connections: no more than can be served, and none that only waits."""

import asyncio
import errno
import os
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from tornado.httpserver import HTTPServer

from site_builder.preview import connections
from site_builder.preview.server import Listening, start, stop
from site_builder.preview.texts import BrowserLanguage
from tests.support.preview_world import World, asked, make_world, with_server
from tests.support.processes import PATIENCE


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path)


class Exhausted(socket.socket):
    """A listening socket at which the first connections can't be opened: too many files are."""

    tries, failures = 0, 0

    def accept(self) -> tuple[socket.socket, Any]:
        self.tries += 1
        if self.tries <= self.failures:
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
        return super().accept()


def with_exhausted(
    world: World, failures: int, work: Callable[[Listening], Awaitable[None]]
) -> Exhausted:
    listening = Exhausted(fileno=socket.create_server(("127.0.0.1", 0)).detach())
    listening.setblocking(False)
    listening.failures = failures

    async def run() -> None:
        at = Listening(listening, listening.getsockname()[1])
        server = start(world.controller, at, BrowserLanguage())
        try:
            async with asyncio.timeout(PATIENCE):
                await work(at)
        finally:
            world.controller.stop_searching()
            await stop(server)

    asyncio.run(run())
    return listening


def test_where_none_can_be_opened_it_waits_and_says_so_once(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async def work(at: Listening) -> None:
        with socket.create_connection(("127.0.0.1", at.port)):
            while not world.voice.notes:
                await asyncio.sleep(0)
            for _ in range(100):
                await asyncio.sleep(0)

    assert with_exhausted(world, 10**6, work).tries == 1
    assert world.voice.notes == [f"can't open another connection yet: {os.strerror(errno.EMFILE)}"]
    assert caplog.records == []


def test_it_goes_on_where_it_can_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "AGAIN", 0)

    async def work(at: Listening) -> None:
        assert (await asked(at.port, "/repo/zh/")).status == 200

    with_exhausted(world, 3, work)
    assert len(world.voice.notes) == 3


def test_too_many_wait_until_one_ends(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "MOST", 2)

    async def work(at: Listening) -> None:
        first, second = [await asyncio.open_connection("127.0.0.1", at.port) for _ in range(2)]
        third = asyncio.ensure_future(asked(at.port, "/repo/zh/"))
        while not world.voice.notes:
            await asyncio.sleep(0)
        assert not third.done()
        first[1].close()
        assert (await third).status == 200
        second[1].close()
        assert (await asked(at.port, "/repo/zh/")).status == 200

    with_server(world, lambda at: asyncio.wait_for(work(at), PATIENCE))
    assert set(world.voice.notes) == {"2 connections are open: others wait until one ends"}


ACCEPT = "POST /__preview__/accept HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nx"


@pytest.mark.parametrize("begun", ["", "GET /repo/zh/ HTTP/1.1\r\nHost: 1", ACCEPT])
def test_who_begins_a_request_and_does_not_end_it_is_hung_up_on(
    world: World, monkeypatch: pytest.MonkeyPatch, begun: str
) -> None:
    monkeypatch.setattr(connections, "IDLE", 0.01)
    monkeypatch.setattr(connections, "BODY", 0.01)

    async def work(at: Listening) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", at.port)
        writer.write(begun.encode())
        answer = await reader.read()
        writer.close()
        return answer

    assert with_server(world, lambda at: asyncio.wait_for(work(at), PATIENCE)) == b""


def test_a_request_with_a_long_head_gets_no_answer(world: World) -> None:
    async def work(at: Listening) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", at.port)
        head = f"GET /repo/zh/ HTTP/1.1\r\nHost: 127.0.0.1:{at.port}\r\nX: {'x' * 33_000}\r\n\r\n"
        writer.write(head.encode())
        try:
            return await reader.read(1)
        except ConnectionResetError:
            return b""
        finally:
            writer.close()

    assert with_server(world, lambda at: asyncio.wait_for(work(at), PATIENCE)) == b""


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="Linux has it")
def test_an_answer_that_nobody_takes_is_given_up(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[int] = []
    handle_stream = HTTPServer.handle_stream

    def noting(server: Any, stream: Any, address: Any) -> None:
        taken.append(stream.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT))
        handle_stream(server, stream, address)

    monkeypatch.setattr(HTTPServer, "handle_stream", noting)
    with_server(world, lambda at: asked(at.port, "/repo/zh/"))
    assert taken == [1000 * connections.UNREAD]


def test_the_limits_are_those_of_an_open_page() -> None:
    assert 1 <= connections.BODY <= connections.IDLE <= 60
    assert 64 <= connections.MOST < 256

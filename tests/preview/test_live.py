"""The connection of an open page: LiveReload's handshake, and no other site's page."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from site_builder.pipeline.changes import Changes
from site_builder.preview.server import Listening, listen, start, stop
from site_builder.preview.texts import BrowserLanguage
from tests.support.preview_world import GOOD, World, asked, make_world, with_server
from tests.support.processes import PATIENCE
from tests.support.sites import write

HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path)


@asynccontextmanager
async def connected(at: Listening) -> AsyncIterator[WebSocketClientConnection]:
    """An open page, until it is closed on both sides."""
    headers = {"Origin": f"http://127.0.0.1:{at.port}"}
    address = f"ws://127.0.0.1:{at.port}/__preview__/live"
    page = await websocket_connect(HTTPRequest(address, headers=headers))
    stream = page.protocol.stream if page.protocol else None
    assert stream
    try:
        yield page
    finally:
        page.close()
        while not stream.closed():
            await page.read_message()


def handshake(world: World, **headers: str) -> int:
    """The status that an attempt to connect is answered with."""
    asking = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "c2l0ZS1idWlsZGVyLXRlc3Q=",
        **headers,
    }
    path = "/__preview__/live"
    return with_server(world, lambda at: asked(at.port, path, headers=asking)).status


async def heard(page: WebSocketClientConnection) -> Any:
    message = await page.read_message()
    return None if message is None else json.loads(message)


async def say(page: WebSocketClientConnection, message: object) -> None:
    await page.write_message(json.dumps(message))


def info(world: World, address: str) -> dict[str, Any]:
    now = world.controller.now(address)
    seen = {"page": now.page, "styles": now.styles, "scripts": now.scripts}
    return {"command": "info", "url": address, "seen": seen}


def test_a_message_that_is_too_long_ends_the_connection(world: World) -> None:
    async def work(at: Listening) -> None:
        async with connected(at) as page:
            await say(page, HELLO | {"more": "x" * 16_384})
            assert await heard(page) is None

    with_server(world, work)


def test_a_page_hears_of_its_own_change(world: World) -> None:
    async def work(at: Listening) -> list[Any]:
        async with connected(at) as page:
            await say(page, HELLO)
            hello = await heard(page)
            await say(page, info(world, "/repo/zh/"))
            status = await heard(page)
            world.controller.changed(Changes(slugs=frozenset({"a"})))
            write(world.output / "zh/index.html", "<p>changed")
            world.controller.replied(GOOD)
            return [hello, status, *[await heard(page) for _ in range(3)]]

    hello, status, building, after, command = with_server(world, work)
    assert hello["protocols"] == HELLO["protocols"]
    assert (status["command"], building["command"], after["command"]) == (
        "status", "building", "status",
    )  # fmt: skip
    assert (command["command"], command["path"]) == ("reload", "/repo/zh/")


@pytest.mark.parametrize(
    ("lang", "said"), [("zh-Hans", "已是最新"), ("en", "Up to date"), (1, "Up to date")]
)
def test_a_page_is_told_in_its_language(world: World, lang: object, said: str) -> None:
    async def work(at: Listening) -> Any:
        async with connected(at) as page:
            await say(page, info(world, "/repo/zh/") | {"lang": lang})
            return await heard(page)

    assert with_server(world, work)["state"] == said


def test_a_pages_path_is_as_the_browser_writes_it(world: World) -> None:
    world.controller.settings = replace(world.controller.settings, base="/新闻/")

    async def work(at: Listening) -> Any:
        async with connected(at) as page:
            await say(page, info(world, "/新闻/zh/") | {"url": "/%E6%96%B0%E9%97%BB/zh/"})
            return await heard(page), {reader.address for reader in world.controller.readers}

    assert with_server(world, work)[1] == {"/新闻/zh/"}


def test_a_page_that_has_missed_something_is_told_at_once(world: World) -> None:
    async def work(at: Listening) -> Any:
        missed = info(world, "/repo/zh/")
        write(world.output / "zh/index.html", "<p>changed")
        async with connected(at) as page:
            await say(page, missed)
            await heard(page)
            return await heard(page)

    assert with_server(world, work)["update"]["patch"] is True


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "https://127.0.0.1:1", "http://127.0.0.1:1", "http://["],
)
def test_other_sites_pages_are_refused(world: World, origin: str) -> None:
    assert handshake(world, Origin=origin) == 403
    assert world.voice.notes == [f"Refused a connection from another site: '{origin}'"]


@pytest.mark.parametrize("header", ["Origin", "Sec-WebSocket-Origin"])
def test_no_origin_is_a_fault_of_the_program(
    world: World, header: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert handshake(world, **{header: "http://["}) == 403
    assert caplog.records == []


def test_other_hosts_are_refused(world: World) -> None:
    assert handshake(world, Host="evil.example", Origin="http://evil.example") == 403


@pytest.mark.parametrize(
    "message",
    [
        "nonsense", "[]", "{}", '{"command": 1}', '{"command": "info"}',
        '{"command": "info", "url": "/", "seen": {}}',
        '{"command": "info", "url": 1, "seen": {"page": "", "styles": "", "scripts": ""}}',
        '{"command": "info", "url": "/", "seen": {"page": 1, "styles": "", "scripts": ""}}',
        "x" * 20_000, "[" * 16_000, '{"command":' * 1_400, "1" * 9_000, b"\xff\xfe",
        '{"command": "hello", "protocols": ' + "[" * 8_000 + "]" * 8_000 + "}",
    ],
)  # fmt: skip
def test_nonsense_ends_the_connection_and_nothing_else(
    world: World, message: str | bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async def work(at: Listening) -> Any:
        async with connected(at) as page:
            await page.write_message(message, binary=isinstance(message, bytes))
            assert await heard(page) is None
        async with connected(at) as other:
            await say(other, HELLO)
            return await heard(other)

    assert with_server(world, work)["command"] == "hello"
    assert not world.controller.readers
    assert [record.message for record in caplog.records if record.levelno > logging.INFO] == []


def test_a_page_that_is_closed_is_forgotten(world: World) -> None:
    async def work(at: Listening) -> None:
        async with connected(at) as page:
            await say(page, info(world, "/repo/zh/"))
            await heard(page)
            assert len(world.controller.readers) == 1
            page.close()
            assert await heard(page) is None
        async with asyncio.timeout(PATIENCE):
            while world.controller.readers:
                await asyncio.sleep(0)

    with_server(world, work)


def test_a_server_that_ends_hangs_up(world: World) -> None:
    """Also on pages of which it has heard nothing yet, and where an answer is awaited."""

    async def work(at: Listening) -> Any:
        known = await stack.enter_async_context(connected(at))
        await say(known, info(world, "/repo/zh/"))
        await heard(known)
        unknown = await stack.enter_async_context(connected(at))
        asking = asyncio.ensure_future(asked(at.port, "/__preview__/about?path=/repo/zh/"))
        while not world.asked:
            await asyncio.sleep(0)
        return known, unknown, asking

    async def run() -> None:
        async with stack, asyncio.timeout(PATIENCE):
            listening = listen(0)
            server = start(world.controller, listening, BrowserLanguage())
            known, unknown, asking = await work(listening)
            await stop(server)
            assert await heard(known) is None
            assert await heard(unknown) is None
            assert (await asking).status == 0
            assert not world.controller.readers
        world.controller.stop_searching()

    stack = AsyncExitStack()
    asyncio.run(run())


def test_a_page_that_was_closed_is_not_answered(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async def work(at: Listening) -> None:
        async with connected(at) as page:
            await page.write_message("nonsense")
            await say(page, HELLO)

    with_server(world, work)
    assert caplog.messages == []

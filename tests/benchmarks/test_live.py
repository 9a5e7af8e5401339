"""The benchmark's open page, with our own server at the other end."""

import asyncio
import threading
from io import BytesIO
from pathlib import Path

import pytest

from benchmarks.live import OpenPage, frame, read_frame, seen_by
from site_builder.pipeline.changes import Changes
from site_builder.preview.server import Listening
from tests.support.preview_world import GOOD, make_world, with_server
from tests.support.processes import PATIENCE
from tests.support.sites import write


@pytest.mark.parametrize("length", [0, 125, 126, 5_000])
def test_messages_are_framed(length: int) -> None:
    data = b"x" * length
    sent = frame(data)
    assert sent.endswith(bytes(4) + data)
    head = bytes([0x81]) + (
        bytes([length]) if length < 126 else bytes([126]) + length.to_bytes(2, "big")
    )
    pings: list[bytes] = []
    assert read_frame(BytesIO(b"\x89\x02hi" + head + data), pings.append) == data
    assert pings == [b"hi"]


def test_a_connection_that_ends() -> None:
    with pytest.raises(ConnectionError):
        read_frame(BytesIO(b""), lambda ping: None)


def test_it_hears_of_a_build(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    heard: list[object] = []

    def visit(port: int) -> None:
        page = OpenPage(port, "/__preview__/live", PATIENCE)
        seen = seen_by(f"http://127.0.0.1:{port}/repo/zh/")
        page.say({"command": "info", "url": "/repo/zh/", "seen": seen})
        page.wait_for("status")
        heard.append(page.wait_for("reload")["path"])
        page.close()

    async def work(at: Listening) -> None:
        thread = threading.Thread(target=visit, args=(at.port,))
        thread.start()
        while not world.controller.readers:
            await asyncio.sleep(0.001)
        world.controller.changed(Changes(slugs=frozenset({"a"})))
        write(world.output / "zh/index.html", "<p>changed")
        world.controller.replied(GOOD)
        while thread.is_alive():
            await asyncio.sleep(0.001)

    with_server(world, work)
    assert heard == ["/repo/zh/"]

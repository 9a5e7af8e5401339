"""A preview's controller and server in the test's own process, without the process that builds."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from site_builder.preview.client_messages import Json
from site_builder.preview.controller import Controller
from site_builder.preview.messages import Outcome, Request, Stage
from site_builder.preview.server import Listening, listen, start, stop
from site_builder.preview.texts import BrowserLanguage
from site_builder.preview.updates import Seen
from tests.support.sites import SITE, write

T = TypeVar("T")
GOOD = Outcome((), 0.1)


@dataclass
class Listener:
    """A voice that is written down."""

    outcomes: list[Outcome] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)
    advanced: int = 0
    addresses: list[str] = field(default_factory=list)

    def built(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    def stage(self, stage: Stage) -> None:
        self.stages.append(stage)

    def advance(self, count: int) -> None:
        self.advanced += count

    def note(self, words: str) -> None:
        self.notes.append(words)

    def started(self, address: str, port: int, wanted: int) -> None:
        self.addresses.append(address)


@dataclass(eq=False)
class OpenPage:
    """A browser's page that writes down what it is told."""

    address: str = "/repo/zh/"
    seen: Seen = field(default_factory=Seen)
    told: list[Json] = field(default_factory=list)

    def tell(self, message: Json) -> None:
        self.told.append(message)

    @property
    def commands(self) -> list[str]:
        return [str(message["command"]) for message in self.told]


@dataclass
class World:
    """A controller, what it asked for, and what it said. `site` holds a built folder `output`."""

    controller: Controller
    asked: list[Request]
    voice: Listener

    @property
    def output(self) -> Path:
        return self.controller.output


def make_world(site: Path) -> World:
    """A controller over a small built site in folder `site`."""
    write(site / "content/site.yaml", SITE)
    output = site / ".preview/site"
    page = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>{}</body></html>"
    for name in ("index.html", "404.html", "zh/index.html", "zh/story/index.html"):
        write(output / name, page.format(name))
    write(output / "assets/site.css", "body {}")
    write(output / "media/film.mp4", "0123456789")
    asked: list[Request] = []
    voice = Listener()
    return World(Controller(site, output, voice, asked.append), asked, voice)


def in_loop(work: Callable[[], Awaitable[T]]) -> T:
    """Run a coroutine to its end, in an event loop of its own."""

    async def run() -> T:
        return await work()

    return asyncio.run(run())


def with_server(world: World, work: Callable[[Listening], Awaitable[T]]) -> T:
    """Run `work` while the world's server listens at any port."""

    async def run() -> T:
        listening = listen(0)
        server = start(world.controller, listening, BrowserLanguage())
        try:
            return await work(listening)
        finally:
            world.controller.stop_searching()
            await stop(server)

    return asyncio.run(run())


class Answer:
    """Status, headers in small letters, and body of an answer."""

    def __init__(self, data: bytes) -> None:
        head, _, self.body = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split(" ")[1]) if lines[0] else 0
        pairs = (line.partition(": ") for line in lines[1:])
        self.headers = {name.lower(): value for name, _, value in pairs}


async def asked(
    port: int,
    path: str,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    body: bytes = b"",
) -> Answer:
    """What the server answers to a request, written as it stands."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines = {"Host": f"127.0.0.1:{port}", "Connection": "close", **(headers or {})}
    asking = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    writer.write(f"{method} {path} HTTP/1.1\r\n{asking}\r\n".encode("latin-1") + body)
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(Answer(head).headers.get("content-length", 0))
        body = await reader.readexactly(0 if method == "HEAD" else length)
        return Answer(head + body)
    except (ConnectionResetError, asyncio.IncompleteReadError):
        return Answer(b"")
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()

"""Accepting a unit over the wire: once, by a page of this origin that has seen it."""

import asyncio
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from site_builder.messages.message import _
from site_builder.preview.controller import Controller
from site_builder.preview.messages import (
    AcceptAnswer,
    AcceptUnit,
    AskStandings,
    Reply,
    Request,
    Standings,
)
from site_builder.preview.server import Listening
from tests.support.preview_world import Answer, World, asked, make_world, with_server
from tests.support.unit_rows import standings_of, unit_row

ACCEPT = "/__preview__/accept"
TRANSLATION = "/__preview__/translation?path=/repo/zh/story/"
UNIT = {"slug": "story", "language": "en", "address": "one-1", "seen": "seen one-1"}


Replies = Callable[[Request], Reply]


def reply_to(request: Request) -> Reply:
    """What a process that builds says where every unit is stale, and can be accepted."""
    if isinstance(request, AcceptUnit):
        return AcceptAnswer(request.number, is_accepted=True)
    assert isinstance(request, AskStandings)
    standings = standings_of(unit_row("one-1", "stale"))
    return Standings(request.path, "story", standings.translations)


def answering_world(folder: Path, replies: Replies) -> World:
    """A world whose process that builds answers at once."""
    world = make_world(folder)

    def ask(request: Request) -> None:
        world.asked.append(request)
        asyncio.get_running_loop().call_soon(world.controller.replied, replies(request))

    world.controller = Controller(world.controller.site, world.output, world.voice, ask)
    return world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return answering_world(tmp_path, reply_to)


async def token_of(at: Listening) -> str:
    return str(json.loads((await asked(at.port, TRANSLATION)).body)["token"])


async def accept(
    at: Listening, said: object, headers: Mapping[str, str] | None = None, method: str = "POST"
) -> Answer:
    body = said if isinstance(said, bytes) else json.dumps(said).encode()
    own = {
        "Origin": f"http://127.0.0.1:{at.port}",
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
    }
    merged = {name: value for name, value in (own | dict(headers or {})).items() if value}
    return await asked(at.port, ACCEPT, method, merged, body)


def accepted(world: World, said: Mapping[str, object] | None = None, **headers: str) -> Answer:
    """What an attempt to accept the unit is answered with."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def work(at: Listening) -> Answer:
        whole = {**UNIT, "token": await token_of(at), **(said or {})}
        return await accept(at, whole, named)

    return with_server(world, work)


def accepting(world: World) -> list[AcceptUnit]:
    return [request for request in world.asked if isinstance(request, AcceptUnit)]


def test_how_the_units_stand(world: World) -> None:
    answer = with_server(world, lambda at: asked(at.port, TRANSLATION))
    told: dict[str, Any] = json.loads(answer.body)
    assert world.asked == [AskStandings("zh/story/index.html")]
    assert [unit["address"] for unit in told["translations"][0]["units"]] == ["one-1"]
    assert len(told["token"]) > 20
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in answer.headers


def test_a_unit_that_was_seen_is_accepted(world: World) -> None:
    answer = accepted(world)
    told = json.loads(answer.body)
    assert (answer.status, told["accepted"], told["problems"]) == (200, True, [])
    (request,) = accepting(world)
    assert (request.slug, request.language, request.address, request.seen) == tuple(UNIT.values())
    assert (request.by, len(request.on)) == ("", len("2026-12-01"))


def test_the_answer_has_the_token_for_the_next(world: World) -> None:
    async def work(at: Listening) -> list[int]:
        first = await accept(at, {**UNIT, "token": await token_of(at)})
        token = json.loads(first.body)["token"]
        return [first.status, (await accept(at, {**UNIT, "token": token})).status]

    assert with_server(world, work) == [200, 200]


def test_what_is_refused_says_why(tmp_path: Path) -> None:
    def refuse(request: Request) -> Reply:
        if isinstance(request, AcceptUnit):
            return AcceptAnswer(request.number, is_accepted=False, why=_("Close"))
        return reply_to(request)

    answer = accepted(answering_world(tmp_path, refuse), Accept_Language="zh")
    assert answer.status == 409
    assert json.loads(answer.body)["why"] == "关闭"


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "", "https://127.0.0.1:1", "http://localhost:1"]
)
def test_other_origins_are_refused(world: World, origin: str) -> None:
    assert accepted(world, Origin=origin).status == 403
    assert accepting(world) == []
    assert world.voice.notes[-1].startswith("Refused a request from another site: ")


def test_another_name_of_this_machine_is_another_origin(world: World) -> None:
    async def work(at: Listening) -> Answer:
        said = {**UNIT, "token": await token_of(at)}
        return await accept(at, said, {"Origin": f"http://localhost:{at.port}"})

    assert with_server(world, work).status == 403
    assert accepting(world) == []


@pytest.mark.parametrize("host", ["evil.example", "192.168.0.1"])
def test_other_hosts_are_refused(world: World, host: str) -> None:
    assert accepted(world, Host=host, Origin=f"http://{host}").status == 403
    assert accepting(world) == []


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_only_a_post_accepts(world: World, method: str) -> None:
    async def work(at: Listening) -> Answer:
        return await accept(at, {**UNIT, "token": await token_of(at)}, method=method)

    assert with_server(world, work).status == 405
    assert accepting(world) == []


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_a_form_of_another_site_cannot_pass_for_a_request(world: World, kind: str) -> None:
    assert accepted(world, Content_Type=kind).status in (400, 415)
    assert accepting(world) == []


def test_a_token_is_good_once(world: World) -> None:
    async def work(at: Listening) -> list[Answer]:
        said = {**UNIT, "token": await token_of(at)}
        return [await accept(at, said), await accept(at, said)]

    first, second = with_server(world, work)
    assert (first.status, second.status) == (200, 403)
    assert "Try again" in json.loads(second.body)["why"]
    assert len(accepting(world)) == 1


@pytest.mark.parametrize("token", ["", "guessed", "x" * 3_000])
def test_a_token_cannot_be_guessed(world: World, token: str) -> None:
    assert accepted(world, {"token": token}).status == 403
    assert accepting(world) == []


@pytest.mark.parametrize(
    "body",
    [
        b"", b"nonsense", b"[]", b"{}", b"\xff\xfe", b'{"slug": "story"}', b"[" * 4_000,
        json.dumps({**UNIT, "token": 1}).encode(),
        json.dumps({**UNIT, "token": "t", "on": "2020-01-01"}).encode(),
        json.dumps({**UNIT, "token": "t", "address": None}).encode(),
    ],
)  # fmt: skip
def test_nonsense_is_refused(world: World, body: bytes) -> None:
    assert with_server(world, lambda at: accept(at, body)).status == 400
    assert accepting(world) == []


def test_a_body_that_is_too_long_is_cut_off(world: World) -> None:
    async def work(at: Listening) -> tuple[Answer, Answer]:
        said = {**UNIT, "token": await token_of(at), "seen": "x" * 10_000}
        return await accept(at, said), await asked(at.port, "/repo/zh/")

    too_long, after = with_server(world, work)
    assert too_long.status in (0, 400)
    assert after.status == 200
    assert accepting(world) == []

"""The server: bound to this machine alone, with limits on requests."""

import errno
from pathlib import Path

import pytest

from site_builder.preview.server import Listening, listen
from site_builder.problems.problems import SiteError
from tests.support.preview_world import Answer, World, asked, make_world, with_server


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path)


def test_a_request_without_an_end_is_cut_off(world: World) -> None:
    async def work(at: Listening) -> tuple[Answer, Answer]:
        return await asked(at.port, "/" + "x" * 100_000), await asked(at.port, "/repo/zh/")

    too_long, after = with_server(world, work)
    assert too_long.status in (0, 400)
    assert after.status == 200


def test_a_taken_port_leads_to_the_next() -> None:
    with listen(0).socket as first, listen(first.getsockname()[1]).socket as second:
        assert second.getsockname()[1] > first.getsockname()[1]


def test_only_this_machine_can_reach_it() -> None:
    with listen(0).socket as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_no_port_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(port: int) -> None:
        raise OSError(errno.EADDRINUSE, "taken")

    monkeypatch.setattr("site_builder.preview.server._bound", taken)
    with pytest.raises(SiteError) as caught:
        listen(8000)
    assert caught.value.problems[0].code == "no-port"

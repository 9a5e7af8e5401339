"""Searches for changes: one at a time, and seldom."""

import asyncio

import pytest

from site_builder.preview import searching
from site_builder.preview.searching import RARELY, SHARE, Searching
from tests.support.preview_world import in_loop


def test_one_search_at_a_time() -> None:
    begun: list[int] = []
    search = Searching(lambda: begun.append(1))
    search.begin()
    search.begin()
    assert len(begun) == 1
    search.ended(0.1)
    search.begin()
    assert len(begun) == 2
    search.deserted()
    search.begin()
    assert len(begun) == 3


@pytest.mark.parametrize(("takes", "pause"), [(0.0, RARELY), (10.0, 10.0 * SHARE)])
def test_what_takes_long_is_done_seldom(takes: float, pause: float) -> None:
    async def work() -> float:
        search = Searching(lambda: None)
        search.ended(takes)
        now = asyncio.get_running_loop().time()
        search.later(lambda: None)
        assert search._next
        due = search._next.when() - now
        search.stop()
        return due

    due = in_loop(work)
    assert pause <= due < pause + 60


def test_only_the_last_appointment_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "RARELY", 0)

    async def work() -> list[str]:
        called: list[str] = []
        search = Searching(lambda: None)
        search.later(lambda: called.append("first"))
        search.later(lambda: called.append("second"))
        await asyncio.sleep(0.01)
        search.later(lambda: called.append("third"))
        search.stop()
        await asyncio.sleep(0.01)
        return called

    assert in_loop(work) == ["second"]

"""The controller: changes come in, builds go out, and nobody is told more than they must know."""

import asyncio
from pathlib import Path

import pytest

from site_builder.messages.message import _
from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.preview.messages import (
    Advance,
    Ahead,
    Build,
    FindChanges,
    FoundChanges,
    GiveUp,
    Outcome,
    Stage,
)
from site_builder.preview.updates import Seen
from site_builder.problems.problems import Location, Problem
from tests.support.preview_world import GOOD, OpenPage, World, in_loop, make_world
from tests.support.sites import SITE, write

A, B = Changes(slugs=frozenset({"a"})), Changes(slugs=frozenset({"b"}))
BAD = Outcome((Problem(Location("x"), "c", _("m")),), 0.1)
WARNING = Problem(Location("x"), "c", _("m"), severity="warning")
BUSY = Outcome((Problem(Location("x"), "busy", _("m")),), 0.1)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path)


def opened(world: World, address: str = "/repo/zh/") -> OpenPage:
    """A page that shows what there is."""
    page = OpenPage(address, world.controller.now(address))
    world.controller.welcome(page)
    page.told.clear()
    return page


def test_a_save_during_a_build_makes_one_more(world: World) -> None:
    async def work() -> None:
        controller = world.controller
        controller.changed(A)
        controller.changed(B)
        controller.changed(A)
        assert world.asked == [Build(A)]
        controller.replied(GOOD)
        assert world.asked == [Build(A), Build(A | B)]
        controller.replied(GOOD)
        assert len(world.asked) == 2
        controller.stop_searching()

    in_loop(work)


def test_the_rest_of_a_build_is_left_for_a_newer_save(world: World) -> None:
    async def work() -> None:
        controller = world.controller
        page = opened(world)
        controller.changed(A)
        first = world.asked[-1]
        controller.changed(B)
        assert world.asked == [first], "what is watched is still to come"
        controller.replied(Ahead(()))
        controller.changed(B)
        assert world.asked == [first, GiveUp()], "once is enough"
        page.told.clear()
        controller.replied(Outcome((), 0.1, is_given_up=True))
        assert world.voice.outcomes == []
        assert page.commands == ["building"]
        assert world.asked[2:] == [Build(A | B, frozenset({"zh/index.html"}))]
        controller.replied(Ahead(()))
        controller.replied(GOOD)
        controller.changed(B)
        assert isinstance(world.asked[-1], Build)
        controller.stop_searching()

    in_loop(work)


def test_nothing_is_built_while_git_changes_the_files(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.preview.controller.REWRITTEN", 0)
    lock = world.controller.site / ".git/index.lock"
    write(lock, "")

    async def work() -> None:
        page = opened(world)
        for changes in (A, B, A):
            world.controller.changed(changes)
            await asyncio.sleep(0.01)
        assert (world.asked, page.commands) == ([], [])
        lock.unlink()
        while not world.asked:
            await asyncio.sleep(0)
        assert world.asked == [Build(A | B | ANYTHING, frozenset({"zh/index.html"}))], "once"
        world.controller.replied(GOOD)
        assert len(world.asked) == 1
        world.controller.stop_searching()

    in_loop(work)


def test_only_the_page_that_changed_is_told_to_change(world: World) -> None:
    async def work() -> None:
        page, other = opened(world), opened(world, "/repo/zh/story/")
        world.controller.changed(A)
        write(world.output / "zh/story/index.html", "changed")
        world.controller.replied(GOOD)
        assert page.commands == ["building", "status"]
        assert other.commands == ["building", "status", "reload"]
        assert other.told[-1]["update"] == {"styles": False, "patch": True, "reload": False}
        world.controller.stop_searching()

    in_loop(work)


def test_nobody_is_told_of_what_is_not_finished(world: World) -> None:
    async def work() -> None:
        page = opened(world)
        world.controller.changed(A)
        write(world.output / "zh/index.html", "half")
        world.controller.replied(BAD)
        assert page.commands == ["building", "status"]
        assert page.told[-1]["stale"] is True
        world.controller.stop_searching()

    in_loop(work)


def test_a_page_follows_what_went_ahead_and_then_the_rest(world: World) -> None:
    async def work() -> None:
        story, home = opened(world, "/repo/zh/story"), opened(world)
        missing = opened(world, "/repo/nowhere/")
        world.controller.changed(A)
        paths = frozenset({"zh/story/index.html", "zh/index.html", "404.html"})
        assert world.asked == [Build(A, paths)]
        write(world.output / "zh/story/index.html", "changed")
        write(world.output / "assets/site.css", "body { color: red }")
        world.controller.replied(Ahead((WARNING,)))
        assert story.commands == ["building", "status", "reload"]
        assert (story.told[1]["building"], story.told[1]["warning_count"]) == (True, 1)
        assert story.told[2]["update"] == {"styles": True, "patch": True, "reload": False}
        assert home.told[2]["update"] == {"styles": True, "patch": False, "reload": False}
        assert world.controller.is_building
        assert world.voice.outcomes == []
        for page in (story, home, missing):
            page.seen = world.controller.now(page.address)
            assert page.told[2]["now"]["page"] == page.seen.page
            page.told.clear()
        write(world.output / "zh/index.html", "changed")
        world.controller.replied(GOOD)
        assert (story.commands, missing.commands) == (["status"], ["status"])
        assert home.commands == ["status", "reload"]
        assert home.told[0]["building"] is False
        assert world.voice.outcomes == [GOOD]
        world.controller.stop_searching()

    in_loop(work)


def test_a_build_may_end_before_it_can_be_given_up(world: World) -> None:
    async def work() -> None:
        world.controller.changed(A)
        world.controller.replied(Ahead(()))
        world.controller.changed(B)
        assert world.asked == [Build(A), GiveUp()]
        world.controller.replied(GOOD)
        assert world.asked == [Build(A), GiveUp(), Build(B)]
        world.controller.replied(GOOD)
        world.controller.stop_searching()

    in_loop(work)


def test_a_page_that_went_ahead_of_a_build_that_failed_is_stale(world: World) -> None:
    async def work() -> None:
        page = opened(world)
        world.controller.changed(A)
        world.controller.replied(BAD)
        world.controller.changed(A)
        page.told.clear()
        write(world.output / "zh/index.html", "changed")
        world.controller.replied(Ahead(()))
        assert page.commands == ["status", "reload"]
        world.controller.replied(BAD)
        assert page.commands == ["status", "reload", "status"]
        stale = [message.get("stale") for message in page.told]
        assert stale == [False, None, True], "first it shows what there is"
        world.controller.stop_searching()

    in_loop(work)


def test_an_error_is_shown_before_all_is_known(world: World) -> None:
    async def work() -> None:
        page = opened(world)
        world.controller.changed(A)
        world.controller.replied(Ahead(BAD.problems))
        assert page.commands == ["building", "status"]
        assert (page.told[1]["stale"], page.told[1]["building"]) == (True, True)
        world.controller.replied(BAD)
        world.controller.stop_searching()

    in_loop(work)


def test_a_page_hears_of_a_change_until_it_shows_it(world: World) -> None:
    page = OpenPage(seen=Seen("old", "old", world.controller.assets.scripts))
    for _turn in range(2):
        world.controller.welcome(page)
    assert page.commands == ["status", "reload", "reload"]
    page.seen = world.controller.now(page.address)
    world.controller.welcome(page)
    assert page.commands == ["status", "reload", "reload"]


def test_a_build_that_another_stood_in_the_way_of(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.preview.controller.BUSY_AGAIN", 0)

    async def work() -> None:
        world.controller.changed(A)
        world.controller.changed(B)
        world.controller.replied(BUSY)
        while len(world.asked) < 2:
            await asyncio.sleep(0)
        assert world.asked[-1] == Build(A | B)
        world.controller.stop_searching()

    in_loop(work)


def test_differences_are_built(world: World) -> None:
    async def work() -> None:
        controller = world.controller
        controller.find_changes()
        controller.find_changes()
        assert world.asked == [FindChanges()], "once at a time"
        controller.replied(FoundChanges(Changes(), 0.1))
        assert len(world.asked) == 1
        controller.find_changes()
        controller.replied(FoundChanges(ANYTHING, 0.1))
        assert world.asked[-1] == Build(ANYTHING)
        controller.find_changes()
        assert world.asked[-1] == Build(ANYTHING), "not during a build"
        controller.stop_searching()

    in_loop(work)


def test_a_process_that_has_gone_is_a_problem(world: World) -> None:
    async def work() -> None:
        world.controller.changed(A)
        world.controller.replied(None)
        assert world.voice.outcomes[-1].problems[0].code == "worker-died"
        world.controller.changed(B)
        assert world.asked[-1] == Build(B)

    in_loop(work)


def test_progress_is_passed_on(world: World) -> None:
    world.controller.replied(Stage("read", 3))
    world.controller.replied(Advance(2))
    assert (world.voice.stages, world.voice.advanced) == ([Stage("read", 3)], 2)


def test_the_base_path_follows_the_settings(world: World) -> None:
    async def work() -> None:
        controller = world.controller
        assert (controller.settings.base, controller.former) == ("/repo/", frozenset())
        write(controller.site / "content/site.yaml", SITE.replace("/repo/", "/paper/"))
        controller.changed(ANYTHING)
        controller.replied(GOOD)
        assert (controller.settings.base, controller.former) == ("/paper/", frozenset({"/repo/"}))
        write(controller.site / "content/site.yaml", "broken: [")
        controller.changed(ANYTHING)
        controller.replied(BAD)
        assert controller.settings.base == "/paper/"
        controller.stop_searching()

    in_loop(work)


def test_a_browser_shows_how_far_the_pictures_are(world: World) -> None:
    page = OpenPage()
    world.controller.readers.add(page)
    world.controller.replied(Stage("read", 3))
    world.controller.replied(Advance(2))
    assert page.told == []
    world.controller.replied(Stage("pictures", 46))
    world.controller.replied(Advance(2))
    world.controller.replied(Advance(1))
    assert page.told == [
        {"command": "building", "done": 2, "total": 46},
        {"command": "building", "done": 3, "total": 46},
    ]

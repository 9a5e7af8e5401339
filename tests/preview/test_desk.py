"""The desk: changes come in, builds go out, and nobody is told more than they must know."""

import asyncio
from pathlib import Path

import pytest

from site_builder.pipeline.session import ANYTHING, Changes
from site_builder.preview.messages import (
    About,
    Advance,
    Ahead,
    AskAbout,
    Build,
    Differences,
    GiveUp,
    LookRound,
    Outcome,
    Stage,
)
from site_builder.preview.updates import Seen
from site_builder.problems.problems import Location, Problem
from tests.support.preview_desk import GOOD, OpenPage, World, in_loop, make_world
from tests.support.sites import SITE, write

A, B = Changes(slugs=frozenset({"a"})), Changes(slugs=frozenset({"b"}))
BAD = Outcome((Problem(Location("x"), "c", "m"),), 0.1)
WARNING = Problem(Location("x"), "c", "m", severity="warning")
BUSY = Outcome((Problem(Location("x"), "busy", "m"),), 0.1)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path)


def opened(world: World, address: str = "/repo/zh/") -> OpenPage:
    """A page that shows what there is."""
    page = OpenPage(address, world.desk.now(address))
    world.desk.welcome(page)
    page.told.clear()
    return page


def test_a_save_during_a_build_makes_one_more(world: World) -> None:
    async def work() -> None:
        desk = world.desk
        desk.changed(A)
        desk.changed(B)
        desk.changed(A)
        assert world.asked == [Build(A)]
        desk.replied(GOOD)
        assert world.asked == [Build(A), Build(A | B)]
        desk.replied(GOOD)
        assert len(world.asked) == 2
        desk.rest()

    in_loop(work)


def test_the_rest_of_a_build_is_left_for_a_newer_save(world: World) -> None:
    async def work() -> None:
        desk = world.desk
        page = opened(world)
        desk.changed(A)
        first = world.asked[-1]
        desk.changed(B)
        assert world.asked == [first], "what is watched is still to come"
        desk.replied(Ahead(()))
        desk.changed(B)
        assert world.asked == [first, GiveUp()], "once is enough"
        page.told.clear()
        desk.replied(Outcome((), 0.1, is_given_up=True))
        assert world.voice.outcomes == []
        assert page.commands == ["building"]
        assert world.asked[2:] == [Build(A | B, frozenset({"zh/index.html"}))]
        desk.replied(Ahead(()))
        desk.replied(GOOD)
        desk.changed(B)
        assert isinstance(world.asked[-1], Build)
        desk.rest()

    in_loop(work)


def test_nothing_is_built_while_git_changes_the_files(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.preview.desk.REWRITTEN", 0)
    lock = world.desk.site / ".git/index.lock"
    write(lock, "")

    async def work() -> None:
        page = opened(world)
        for changes in (A, B, A):
            world.desk.changed(changes)
            await asyncio.sleep(0.01)
        assert (world.asked, page.commands) == ([], [])
        lock.unlink()
        while not world.asked:
            await asyncio.sleep(0)
        assert world.asked == [Build(A | B | ANYTHING, frozenset({"zh/index.html"}))], "once"
        world.desk.replied(GOOD)
        assert len(world.asked) == 1
        world.desk.rest()

    in_loop(work)


def test_only_the_page_that_changed_is_told_to_change(world: World) -> None:
    async def work() -> None:
        page, other = opened(world), opened(world, "/repo/zh/story/")
        world.desk.changed(A)
        write(world.output / "zh/story/index.html", "changed")
        world.desk.replied(GOOD)
        assert page.commands == ["building", "status"]
        assert other.commands == ["building", "status", "reload"]
        assert other.told[-1]["update"] == {"styles": False, "patch": True, "reload": False}
        world.desk.rest()

    in_loop(work)


def test_nobody_is_told_of_what_is_not_finished(world: World) -> None:
    async def work() -> None:
        page = opened(world)
        world.desk.changed(A)
        write(world.output / "zh/index.html", "half")
        world.desk.replied(BAD)
        assert page.commands == ["building", "status"]
        assert page.told[-1]["stale"] is True
        world.desk.rest()

    in_loop(work)


def test_a_page_follows_what_went_ahead_and_then_the_rest(world: World) -> None:
    async def work() -> None:
        story, home = opened(world, "/repo/zh/story"), opened(world)
        missing = opened(world, "/repo/nowhere/")
        world.desk.changed(A)
        paths = frozenset({"zh/story/index.html", "zh/index.html", "404.html"})
        assert world.asked == [Build(A, paths)]
        write(world.output / "zh/story/index.html", "changed")
        write(world.output / "assets/site.css", "body { color: red }")
        world.desk.replied(Ahead((WARNING,)))
        assert story.commands == ["building", "status", "reload"]
        assert (story.told[1]["building"], story.told[1]["warning_count"]) == (True, 1)
        assert story.told[2]["update"] == {"styles": True, "patch": True, "reload": False}
        assert home.told[2]["update"] == {"styles": True, "patch": False, "reload": False}
        assert world.desk.is_building
        assert world.voice.outcomes == []
        for page in (story, home, missing):
            page.seen = world.desk.now(page.address)
            assert page.told[2]["now"]["page"] == page.seen.page
            page.told.clear()
        write(world.output / "zh/index.html", "changed")
        world.desk.replied(GOOD)
        assert (story.commands, missing.commands) == (["status"], ["status"])
        assert home.commands == ["status", "reload"]
        assert home.told[0]["building"] is False
        assert world.voice.outcomes == [GOOD]
        world.desk.rest()

    in_loop(work)


def test_a_build_may_end_before_it_can_be_given_up(world: World) -> None:
    async def work() -> None:
        world.desk.changed(A)
        world.desk.replied(Ahead(()))
        world.desk.changed(B)
        assert world.asked == [Build(A), GiveUp()]
        world.desk.replied(GOOD)
        assert world.asked == [Build(A), GiveUp(), Build(B)]
        world.desk.replied(GOOD)
        world.desk.rest()

    in_loop(work)


def test_a_page_that_went_ahead_of_a_build_that_failed_is_stale(world: World) -> None:
    async def work() -> None:
        page = opened(world)
        world.desk.changed(A)
        world.desk.replied(BAD)
        world.desk.changed(A)
        page.told.clear()
        write(world.output / "zh/index.html", "changed")
        world.desk.replied(Ahead(()))
        assert page.commands == ["status", "reload"]
        world.desk.replied(BAD)
        assert page.commands == ["status", "reload", "status"]
        stale = [message.get("stale") for message in page.told]
        assert stale == [False, None, True], "first it shows what there is"
        world.desk.rest()

    in_loop(work)


def test_an_error_is_shown_before_all_is_known(world: World) -> None:
    async def work() -> None:
        page = opened(world)
        world.desk.changed(A)
        world.desk.replied(Ahead(BAD.problems))
        assert page.commands == ["building", "status"]
        assert (page.told[1]["stale"], page.told[1]["building"]) == (True, True)
        world.desk.replied(BAD)
        world.desk.rest()

    in_loop(work)


def test_a_page_hears_of_a_change_until_it_shows_it(world: World) -> None:
    page = OpenPage(seen=Seen("old", "old", world.desk.assets.scripts))
    for _ in range(2):
        world.desk.welcome(page)
    assert page.commands == ["status", "reload", "reload"]
    page.seen = world.desk.now(page.address)
    world.desk.welcome(page)
    assert page.commands == ["status", "reload", "reload"]


def test_a_build_that_another_stood_in_the_way_of(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.preview.desk.BUSY_AGAIN", 0)

    async def work() -> None:
        world.desk.changed(A)
        world.desk.changed(B)
        world.desk.replied(BUSY)
        while len(world.asked) < 2:
            await asyncio.sleep(0)
        assert world.asked[-1] == Build(A | B)
        world.desk.rest()

    in_loop(work)


def test_differences_are_built(world: World) -> None:
    async def work() -> None:
        desk = world.desk
        desk.look_round()
        desk.look_round()
        assert world.asked == [LookRound()], "once at a time"
        desk.replied(Differences(Changes(), 0.1))
        assert len(world.asked) == 1
        desk.look_round()
        desk.replied(Differences(ANYTHING, 0.1))
        assert world.asked[-1] == Build(ANYTHING)
        desk.look_round()
        assert world.asked[-1] == Build(ANYTHING), "not during a build"
        desk.rest()

    in_loop(work)


def test_a_process_that_has_gone_is_a_problem(world: World) -> None:
    async def work() -> None:
        world.desk.changed(A)
        world.desk.replied(None)
        assert world.voice.outcomes[-1].problems[0].code == "worker-died"
        world.desk.changed(B)
        assert world.asked[-1] == Build(B)

    in_loop(work)


def test_what_is_asked_twice_is_asked_once(world: World) -> None:
    async def work() -> list[About]:
        asking = [asyncio.ensure_future(world.desk.about("zh/index.html")) for _ in range(2)]
        await asyncio.sleep(0)
        assert world.asked == [AskAbout("zh/index.html")]
        world.desk.replied(About("zh/index.html", "zh"))
        return list(await asyncio.gather(*asking))

    assert in_loop(work) == [About("zh/index.html", "zh")] * 2


def test_progress_is_passed_on(world: World) -> None:
    world.desk.replied(Stage("read", 3))
    world.desk.replied(Advance(2))
    assert (world.voice.stages, world.voice.advanced) == ([Stage("read", 3)], 2)


def test_the_base_path_follows_the_settings(world: World) -> None:
    async def work() -> None:
        desk = world.desk
        assert (desk.settings.base, desk.former) == ("/repo/", frozenset())
        write(desk.site / "content/site.yaml", SITE.replace("/repo/", "/paper/"))
        desk.changed(ANYTHING)
        desk.replied(GOOD)
        assert (desk.settings.base, desk.former) == ("/paper/", frozenset({"/repo/"}))
        write(desk.site / "content/site.yaml", "broken: [")
        desk.changed(ANYTHING)
        desk.replied(BAD)
        assert desk.settings.base == "/paper/"
        desk.rest()

    in_loop(work)


def test_a_browser_shows_how_far_the_pictures_are(world: World) -> None:
    page = OpenPage()
    world.desk.readers.add(page)
    world.desk.replied(Stage("read", 3))
    world.desk.replied(Advance(2))
    assert page.told == []
    world.desk.replied(Stage("pictures", 46))
    world.desk.replied(Advance(2))
    world.desk.replied(Advance(1))
    assert page.told == [
        {"command": "building", "done": 2, "total": 46},
        {"command": "building", "done": 3, "total": 46},
    ]

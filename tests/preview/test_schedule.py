"""Never two builds at once, and after any number of changes exactly one more."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.preview.schedule import LONGEST, Schedule, is_being_rewritten
from tests.support.git import git, isolate_git
from tests.support.sites import write

A, B = Changes(slugs=frozenset({"a"})), Changes(slugs=frozenset({"b"}))


def test_a_change_begins_a_build_at_once() -> None:
    begun = Schedule().told(A).begun()
    assert begun == Schedule(working=A)


def test_nothing_begins_without_a_change() -> None:
    assert Schedule().begun().is_idle


def test_changes_during_a_build_make_one_more() -> None:
    working = Schedule().told(A).begun().told(B).told(A)
    assert working.begun() == working
    following = working.finished().begun()
    assert following == Schedule(working=A | B)
    assert following.finished().is_idle


def test_a_build_that_could_not_be_done_is_done_again() -> None:
    waiting = Schedule().told(A).begun().told(B).finished(again=True)
    assert waiting.begun().working == A | B


@given(st.lists(st.sampled_from(["change", "begin", "finish"]), max_size=40))
def test_every_change_is_in_a_build_that_begins_after_it(events: list[str]) -> None:
    schedule, unbuilt, built = Schedule(), set[str](), set[str]()
    for number, event in enumerate(events):
        name = str(number)
        if event == "change":
            schedule = schedule.told(Changes(slugs=frozenset({name})))
            unbuilt.add(name)
        elif event == "begin":
            was_working = schedule.working
            schedule = schedule.begun()
            if schedule.working is not was_working and schedule.working:
                assert was_working is None, "two at once"
                assert schedule.working.slugs == unbuilt
                built |= unbuilt
                unbuilt.clear()
        else:
            schedule = schedule.finished()
    assert schedule.waiting.slugs == unbuilt


def test_anything_swallows_the_rest() -> None:
    assert (ANYTHING | A).whole


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    isolate_git(monkeypatch, tmp_path)
    folder = tmp_path / "repository"
    write(folder / "site/content/one.md", "one")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    who = ("-c", "user.name=Wang", "-c", "user.email=wang@example.org")
    git(folder, *who, "commit", "-qm", "one")
    return folder


def test_no_repository_at_all(tmp_path: Path) -> None:
    assert not is_being_rewritten(tmp_path / "absent")


def test_a_repository_at_rest(repository: Path) -> None:
    assert not is_being_rewritten(repository / "site")


def test_git_holds_its_lock_while_it_writes_files(repository: Path, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    git(repository, "config", "filter.look.smudge", f"ls .git > '{seen}'; cat")
    write(repository / ".git/info/attributes", "*.md filter=look\n")
    (repository / "site/content/one.md").unlink()
    git(repository, "checkout", "-q", "--", ".")
    assert "index.lock" in seen.read_text().split()


def test_a_checkout_under_way(repository: Path) -> None:
    write(repository / ".git/index.lock", "")
    assert is_being_rewritten(repository / "site")
    assert is_being_rewritten(repository)


def test_a_lock_that_was_left_behind_holds_nothing_up(repository: Path) -> None:
    write(repository / ".git/index.lock", "")
    long_ago = time.time() - LONGEST - 1
    os.utime(repository / ".git/index.lock", (long_ago, long_ago))
    assert not is_being_rewritten(repository)


def test_a_linked_work_tree(repository: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    git(repository, "worktree", "add", "-q", str(other))
    assert not is_being_rewritten(other / "site")
    write(repository / ".git/worktrees/other/index.lock", "")
    assert is_being_rewritten(other / "site")
    assert not is_being_rewritten(repository)

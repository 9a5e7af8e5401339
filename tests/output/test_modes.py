"""The modes of what is published are repaired, and nothing else is touched."""

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.support.worlds import AFTER, World, contents, failing, identities, strike


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.mark.parametrize("is_signed", [True, False])
def test_modes_that_were_changed_are_repaired(world: World, is_signed: bool) -> None:
    world.publish(AFTER)
    world.age()
    signatures = world.publish(AFTER).signatures if is_signed else None
    before = contents(world.output), identities(world.output)
    (world.output / "index.html").chmod(0o000)
    (world.output / "same.html").chmod(0o777)
    (world.output / "becomes-folder/index.html").chmod(0o644 | stat.S_ISUID)
    (world.output / "zh").chmod(0o700)
    (world.output / ".site-builder").chmod(0o700)
    (world.output / ".site-builder/manifest.json").chmod(0o600)
    (world.output / "zh/two").chmod(0o777 | stat.S_ISGID)
    published = world.publish(AFTER, signatures)
    assert published.written == ()
    assert (world.output / "zh/two").stat().st_mode & 0o7777 == 0o755 | stat.S_ISGID
    (world.output / "zh/two").chmod(0o755)
    assert (contents(world.output), identities(world.output)) == before


def test_what_nobody_published_keeps_its_mode(world: World) -> None:
    world.publish(AFTER)
    (world.output / "theirs").mkdir(0o700)
    (world.output / ".DS_Store").touch(0o600)
    world.publish(AFTER)
    assert (world.output / "theirs").stat().st_mode & 0o777 == 0o700
    assert (world.output / ".DS_Store").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("is_ours", [True, False])
def test_a_file_that_keeps_its_mode_is_replaced_if_it_is_somebody_elses(
    world: World, monkeypatch: pytest.MonkeyPatch, is_ours: bool
) -> None:
    world.publish(AFTER)
    (world.output / "index.html").chmod(0o600)
    owner = (world.output / "index.html").stat().st_uid
    with monkeypatch.context() as patch:
        patch.setattr(os, "geteuid", lambda: owner if is_ours else owner + 1)
        strike(patch, {1}, failing(errno.EPERM), calls=("chmod",))
        written = world.publish(AFTER).written
    assert written == (() if is_ours else ("index.html",))

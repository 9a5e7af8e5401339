"""The stage: shared files or copies, all or none, and no rubbish."""

import errno
import os
from pathlib import Path

import pytest

from site_builder.output.stage import Area, MissingBlobsError, Supply, fill_stage, open_stage
from tests.support.worlds import World, failing, names_in, strike

NOW = 2**62  # no blob is younger


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def area(world: World) -> Area:
    return Area(str(world.output))


def states(area: Area, count: int) -> list[os.stat_result]:
    """The staged files."""
    return [Path(area.staged(number)).lstat() for number in range(count)]


def test_a_staged_file_is_the_blob_itself(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x", "b": "x"})
    old = world.base / "old"
    old.write_text("old")
    os.utime(old, ns=(1, 1))
    with open_stage(area):
        replaced = {path: old.stat() for path in "ab"}
        assert fill_stage(area, ["a", "b"], outputs, Supply(world.cache, NOW), replaced) == {}
        blob = Path(world.cache.path(outputs["a"])).stat()
        assert [state.st_ino for state in states(area, 2)] == [blob.st_ino] * 2
        assert blob.st_nlink == 3
    assert not Path(area.stage).exists()


@pytest.mark.parametrize("number", [errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP])
def test_without_hard_links_it_is_a_copy(world: World, area: Area, number: int) -> None:
    outputs = world.blobs({"a": "x"})
    with open_stage(area), pytest.MonkeyPatch.context() as patch:
        strike(patch, {1}, failing(number), calls=("link",))
        fill_stage(area, ["a"], outputs, Supply(world.cache, NOW), {})
        assert Path(area.staged(0)).read_text() == "x"
        assert states(area, 1)[0].st_nlink == 1


def test_a_blob_with_another_mode_is_copied_and_a_link_is_none(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x", "b": "y"})
    Path(world.cache.path(outputs["a"])).chmod(0o600)
    with open_stage(area):
        fill_stage(area, ["a"], outputs, Supply(world.cache, NOW), {})
        assert oct(states(area, 1)[0].st_mode) == "0o100644"
    other = Path(world.cache.path(outputs["b"]))
    other.rename(world.base / "elsewhere")
    other.symlink_to(world.base / "elsewhere")
    with pytest.raises(MissingBlobsError), open_stage(area):
        fill_stage(area, ["b"], outputs, Supply(world.cache, NOW), {})


def test_new_files_need_no_stage(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x", "b": "y", "c": "y", "d": "z", "e": "future"})
    os.utime(world.cache.path(outputs["e"]), ns=(NOW + 1, NOW + 1))
    with open_stage(area):
        replaced = {"d": Path(world.cache.path(outputs["d"])).stat()}
        blobs = fill_stage(area, list("abcde"), outputs, Supply(world.cache, NOW), replaced)
        # The first shows that files can be linked here; the third is the second's once more.
        assert blobs == {"b": world.cache.path(outputs["b"])}
        assert {path.name for path in Path(f"{area.stage}/new").iterdir()} == {*"0234"}


def test_a_blob_that_many_outputs_share_is_staged(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x", "b": "y"})
    for number in range(500):
        os.link(world.cache.path(outputs["b"]), world.base / f"link-{number}")
    with open_stage(area):
        assert fill_stage(area, ["a", "b"], outputs, Supply(world.cache, NOW), {}) == {}
        assert Path(area.staged(1)).read_text() == "y"


def test_what_takes_the_place_of_a_newer_file_is_a_copy(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x"})
    blob = Path(world.cache.path(outputs["a"]))
    os.utime(blob, ns=(10, 10))
    newer = world.base / "newer"
    newer.write_text("newer")
    with open_stage(area):
        fill_stage(area, ["a"], outputs, Supply(world.cache, NOW), {"a": newer.stat()})
        (state,) = states(area, 1)
    assert state.st_nlink == 1
    assert state.st_mtime_ns >= newer.stat().st_mtime_ns
    assert blob.stat().st_mtime_ns == 10


def test_missing_and_corrupt_blobs_are_all_told(world: World, area: Area) -> None:
    outputs = {**world.blobs({"a": "x", "b": "y"}), "c": "0" * 40}
    Path(world.cache.path(outputs["b"])).write_text("z")
    with pytest.raises(MissingBlobsError) as caught, open_stage(area):
        fill_stage(area, ["a", "b", "c"], outputs, Supply(world.cache, NOW), {})
    assert caught.value.paths == ("b", "c")
    assert not world.output.exists()


def test_an_error_removes_the_folders_that_were_made(tmp_path: Path) -> None:
    area = Area(f"{tmp_path}/a/b")
    with pytest.raises(ZeroDivisionError), open_stage(area):
        _ = 1 / 0
    assert list(tmp_path.iterdir()) == []


def test_leftovers_are_cleared(world: World, area: Area) -> None:
    (Path(area.stage) / "new").mkdir(parents=True)
    (Path(area.stage) / "new/0").write_text("left")
    (world.base / "theirs").mkdir()
    (world.base / "theirs/file").write_text("")
    (Path(area.private) / "link").symlink_to(world.base / "theirs")
    with open_stage(area):
        assert names_in(Path(area.private)) == {"stage"}
        assert not names_in(Path(area.stage) / "new")
    assert (world.base / "theirs/file").exists()

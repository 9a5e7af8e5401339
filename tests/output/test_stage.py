"""The stage: shared files or copies, all or none, and no rubbish."""

import errno
import os
from pathlib import Path

import pytest

from site_builder.output.stage import Area, MissingBlobsError, Supply, fill_stage, open_stage
from site_builder.store.cache import Cache
from tests.support.worlds import World, failing, names_in, strike

IN_FUTURE = 2**62  # no blob was written since, so every one is read before it is believed


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def area(world: World) -> Area:
    return Area(str(world.output))


def test_a_staged_file_is_the_blob_itself(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x", "b": "x"})
    with open_stage(area):
        states = fill_stage(area, ["a", "b"], outputs, Supply(world.cache, IN_FUTURE), {}).states
        blob = Path(world.cache.path(outputs["a"])).stat()
        assert [states[path].st_ino for path in "ab"] == [blob.st_ino] * 2
        assert blob.st_nlink == 3
    assert not Path(area.stage).exists()


@pytest.mark.parametrize("number", [errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP])
def test_without_hard_links_it_is_a_copy(world: World, area: Area, number: int) -> None:
    outputs = world.blobs({"a": "x"})
    with open_stage(area), pytest.MonkeyPatch.context() as patch:
        strike(patch, {1}, failing(number), calls=("link",))
        states = fill_stage(area, ["a"], outputs, Supply(world.cache, IN_FUTURE), {}).states
        assert Path(area.staged(0)).read_text() == "x"
        assert states["a"].st_ino == Path(area.staged(0)).stat().st_ino
        assert states["a"].st_nlink == 1


def test_a_blob_with_another_mode_is_copied(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x"})
    Path(world.cache.path(outputs["a"])).chmod(0o600)
    with open_stage(area):
        states = fill_stage(area, ["a"], outputs, Supply(world.cache, IN_FUTURE), {}).states
        assert oct(states["a"].st_mode) == "0o100644"


def test_a_symlink_is_no_blob(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x"})
    blob = Path(world.cache.path(outputs["a"]))
    blob.rename(world.base / "elsewhere")
    blob.symlink_to(world.base / "elsewhere")
    with open_stage(area), pytest.raises(MissingBlobsError):
        fill_stage(area, ["a"], outputs, Supply(world.cache, IN_FUTURE), {})


def test_a_blob_of_this_build_is_believed_unread(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x"})
    with open_stage(area), pytest.MonkeyPatch.context() as patch:
        patch.setattr(Cache, "get", lambda cache, digest: None)
        states = fill_stage(area, ["a"], outputs, Supply(world.cache, 0), {}).states
    assert set(states) == {"a"}


def test_new_files_of_this_build_need_no_stage(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x", "b": "y", "c": "y", "d": "z", "e": "old"})
    os.utime(world.cache.path(outputs["e"]), ns=(10, 10))
    with open_stage(area):
        replaced = {"d": Path(world.cache.path(outputs["d"])).stat()}
        staged = fill_stage(area, list("abcde"), outputs, Supply(world.cache, 20), replaced)
        # The first shows that files can be linked here; the third is the second's once more.
        assert staged.blobs == {"b": world.cache.path(outputs["b"])}
        assert {path.name for path in Path(f"{area.stage}/new").iterdir()} == {*"0234"}
        assert set(staged.states) == set("abcde")


def test_a_blob_that_many_outputs_share_is_staged(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x", "b": "y"})
    for number in range(500):
        os.link(world.cache.path(outputs["b"]), world.base / f"link-{number}")
    with open_stage(area):
        staged = fill_stage(area, ["a", "b"], outputs, Supply(world.cache, 0), {})
        assert staged.blobs == {}
        assert Path(area.staged(1)).read_text() == "y"


def test_what_takes_the_place_of_a_newer_file_is_a_copy(world: World, area: Area) -> None:
    outputs = world.blobs({"a": "x"})
    blob = Path(world.cache.path(outputs["a"]))
    os.utime(blob, ns=(10, 10))
    newer = world.base / "newer"
    newer.write_text("newer")
    with open_stage(area):
        replaced = {"a": newer.stat()}
        staged = fill_stage(area, ["a"], outputs, Supply(world.cache, IN_FUTURE), replaced)
    state = staged.states["a"]
    assert state.st_nlink == 1
    assert state.st_mtime_ns >= newer.stat().st_mtime_ns
    assert blob.stat().st_mtime_ns == 10


def test_missing_and_corrupt_blobs_are_all_told(world: World, area: Area) -> None:
    outputs = {**world.blobs({"a": "x", "b": "y"}), "c": "0" * 40}
    Path(world.cache.path(outputs["b"])).write_text("z")
    with pytest.raises(MissingBlobsError) as caught, open_stage(area):
        fill_stage(area, ["a", "b", "c"], outputs, Supply(world.cache, IN_FUTURE), {})
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

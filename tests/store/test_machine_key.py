"""The key of this machine's user: made once, kept to oneself, outside every site."""

import stat
from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from site_builder.store.machine_key import VARIABLE, key_of, open_cache, state_folder
from tests.support.cache_key import KEY
from tests.support.sites import snapshot, write


def test_it_is_made_once_and_kept_for_its_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "state/site-builder"
    key = key_of({}, folder)
    assert len(key) == 32
    assert key_of({}, folder) == key
    assert key_of({VARIABLE: ""}, folder) == key
    path = folder / "cache-key"
    assert path.read_bytes() == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in folder.iterdir()] == ["cache-key"]
    assert key_of({}, tmp_path / "other") != key


@pytest.mark.parametrize("found", [b"", b"short", b"x" * 33])
def test_one_that_is_damaged_is_made_anew(tmp_path: Path, found: bytes) -> None:
    (tmp_path / "cache-key").write_bytes(found)
    key = key_of({}, tmp_path)
    assert key_of({}, tmp_path) == key
    assert key != found


def test_that_of_the_environment_comes_first_and_may_be_of_any_length(tmp_path: Path) -> None:
    keys = {key_of({VARIABLE: words}, tmp_path) for words in ("a", "a" * 1000, "\udcff", "衡阳")}
    assert {len(key) for key in keys} == {32}
    assert len(keys) == 4
    assert list(tmp_path.iterdir()) == []


def test_where_none_can_be_kept_a_process_has_its_own(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    key = key_of({}, tmp_path / "file/below")
    assert key_of({}, tmp_path / "file/below") == key
    assert key_of({}, Path("~/not/absolute")) == key
    assert not Path("~").exists()


MAC = "/home/a/Library/Application Support"


@pytest.mark.parametrize(
    ("variables", "platform", "expected"),
    [
        ({}, "linux", "/home/a/.local/state/site-builder"),
        ({"XDG_STATE_HOME": "/state"}, "linux", "/state/site-builder"),
        ({"XDG_STATE_HOME": "relative"}, "linux", "/home/a/.local/state/site-builder"),
        (
            {"XDG_STATE_HOME": "/state"},
            "darwin",
            f"{MAC}/site-builder",
        ),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/site-builder"),
        ({}, "win32", "/home/a/AppData/Local/site-builder"),
    ],
)
def test_where_it_is_kept(variables: dict[str, str], platform: str, expected: str) -> None:
    assert state_folder(variables, platform, Path("/home/a")).as_posix() == expected


def test_an_opened_cache_is_healed_and_has_the_key(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache/blobs").write_text("in the way")
    cache = open_cache(tmp_path / ".cache")
    assert cache.key == KEY
    assert cache.get(cache.put(b"x")) == b"x"


@pytest.mark.parametrize("link", [".cache", ".cache/blobs", ".cache/entries"])
def test_nothing_is_healed_where_a_link_leads(tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    for name in ("blobs/theirs", "entries/theirs", "theirs"):
        write(outside / name, "kept")
    (tmp_path / link).parent.mkdir(exist_ok=True)
    (tmp_path / link).symlink_to(outside)

    with pytest.raises(SiteError) as caught:
        open_cache(tmp_path / ".cache")

    assert [(p.location.path, p.code) for p in caught.value.problems] == [(link, "linked-folder")]
    assert len(snapshot(outside)) == 3

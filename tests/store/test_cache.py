"""The cache: what is put comes back, and what is damaged does not."""

import os
import pickle
import stat
import time
import tracemalloc
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.store import files
from site_builder.store.cache import Cache, Collected
from site_builder.store.digests import digest_of
from tests.support.cache_key import KEY
from tests.support.worlds import strike

YEAR = 365 * 86_400.0


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / ".cache", KEY)


def all_files(cache: Cache) -> list[Path]:
    return sorted(path for path in cache.folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("data", [b"", b"x", "字".encode() * 100_000])
def test_a_blob_comes_back(cache: Cache, data: bytes) -> None:
    assert not cache.has(digest_of(data))
    digest = cache.put(data)
    assert digest == digest_of(data)
    assert cache.get(digest) == data
    assert cache.has(digest)
    assert all_files(cache) == [cache.folder / "blobs" / digest[:2] / digest[2:]]
    assert cache.path(digest) == str(all_files(cache)[0])


def test_a_blob_is_readable_by_all_whatever_the_umask(cache: Cache) -> None:
    old = os.umask(0o077)
    try:
        path = Path(cache.path(cache.put(b"x")))
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_correct_blob_is_not_written_again(cache: Cache) -> None:
    path = Path(cache.path(cache.put(b"x")))
    before = path.stat()
    cache.put(b"x")
    assert path.stat() == before


def test_a_corrupt_blob_is_missing_and_removed(cache: Cache) -> None:
    digest = cache.put(b"right")
    Path(cache.path(digest)).write_bytes(b"wrong")
    assert cache.get(digest) is None
    assert all_files(cache) == []


def test_a_corrupt_blob_is_mended_by_putting(cache: Cache) -> None:
    digest = cache.put(b"right")
    Path(cache.path(digest)).write_bytes(b"wrong")
    cache.put(b"right")
    assert cache.get(digest) == b"right"


def test_a_blob_mended_while_it_was_read_is_kept(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = cache.put(b"right")
    path = cache.path(digest)
    Path(path).write_bytes(b"wrong")
    # Another process puts the right bytes just before the wrong ones would be taken away.
    mend = Path(path).write_bytes
    strike(monkeypatch, {1}, lambda: (mend(b"right"), None)[1], calls=("replace",))
    assert cache.get(digest) is None
    assert cache.get(digest) == b"right"


def in_the_way(kind: str, path: Path) -> None:
    """Make something that is no plain file at a path where nothing is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    outside = path.parents[2] / "outside"
    if kind == "folder":
        (path / "inner").mkdir(parents=True)
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "link to a file":
        outside.write_bytes(b"x")
        path.symlink_to(outside)
    else:
        path.symlink_to({"link to a device": "/dev/zero", "link to nothing": "nowhere"}[kind])


IN_THE_WAY = ("folder", "pipe", "link to a file", "link to a device", "link to nothing")


@pytest.mark.parametrize("kind", IN_THE_WAY)
def test_whatever_is_in_a_blobs_place_is_missing_and_gives_way(cache: Cache, kind: str) -> None:
    digest = digest_of(b"x")
    for heal in (cache.get, lambda _: None):
        in_the_way(kind, Path(cache.path(digest)))
        assert not cache.has(digest)
        assert heal(digest) is None
        assert os.path.lexists(cache.path(digest)) == (heal != cache.get), "reading clears it away"
        assert cache.put(b"x") == digest
        assert cache.has(digest)
        assert cache.get(digest) == b"x"
        assert not Path(cache.path(digest)).is_symlink()
        Path(cache.path(digest)).unlink()


@pytest.mark.parametrize("kind", IN_THE_WAY)
def test_whatever_is_in_an_entrys_place_is_missing_and_gives_way(cache: Cache, kind: str) -> None:
    in_the_way(kind, cache.folder / "entries/pages/key")
    assert cache.load("pages", "key") is None
    cache.store("pages", "key", b"x")
    assert cache.load("pages", "key") == b"x"


def test_a_large_blob_is_checked_before_it_is_held(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.store.cache._LARGE", 10)
    digest = cache.put(b"0123456789" * 3)
    assert cache.get(digest) == b"0123456789" * 3
    os.truncate(cache.path(digest), 64_000_000)
    tracemalloc.start()
    try:
        assert cache.get(digest) is None
        assert tracemalloc.get_traced_memory()[1] < 16_000_000
    finally:
        tracemalloc.stop()
    assert not cache.has(digest)


def test_an_entry_of_ours_that_has_grown_is_not_read(cache: Cache) -> None:
    cache.store("pages", "key", b"ours")
    os.truncate(cache.folder / "entries/pages/key", 2**40)
    assert cache.load("pages", "key") is None


def test_an_entry_sealed_with_another_key_is_missing_and_not_even_read(cache: Cache) -> None:
    foreign = Cache(cache.folder, b"another")
    foreign.store("pages", "key", b"<script>")
    assert cache.load("pages", "key") is None
    path = cache.folder / "entries/pages/key"
    os.truncate(path, 2**40)  # takes no room, and would take all memory
    assert cache.load("pages", "key") is None
    cache.store("pages", "key", b"ours")
    assert cache.load("pages", "key") == b"ours"
    assert foreign.load("pages", "key") is None
    assert "key" not in repr(cache)


def test_what_is_dated_in_the_future_does_not_stay_for_ever(cache: Cache) -> None:
    far = time.time() + 10 * YEAR
    for path in (cache.path(cache.put(b"x")), cache.folder / "entries/pages/old"):
        cache.store("pages", "old", b"")
        os.utime(path, (far, far))
    cache.store("pages", "used", b"")
    os.utime(cache.folder / "entries/pages/used", (far, far))
    assert cache.load("pages", "used") == b""
    assert cache.collect(set(), YEAR, time.time()).files == 2
    assert cache.load("pages", "used") == b""


@pytest.mark.parametrize("place", ["blobs", "entries", "blobs/ab", "entries/pages"])
@pytest.mark.parametrize("kind", ["link", "file", "pipe"])
def test_the_caches_own_folders_are_healed(cache: Cache, place: str, kind: str) -> None:
    outside = cache.folder.parent / "outside"
    outside.mkdir()
    (outside / "theirs").write_text("kept")
    path = cache.folder / place
    path.parent.mkdir(parents=True)
    if kind == "link":
        path.symlink_to(outside)
    elif kind == "file":
        path.write_text("")
    else:
        os.mkfifo(path)
    assert cache.collect(set(), 0, time.time() + YEAR) == Collected(0, 0)  # follows no link
    cache.heal()
    assert not path.is_symlink()
    data = next(d for d in map(str.encode, map(str, range(999))) if digest_of(d)[:2] == "ab")
    assert cache.get(cache.put(data)) == data
    cache.store("pages", "key", b"x")
    assert cache.load("pages", "key") == b"x"
    assert [path.name for path in outside.iterdir()] == ["theirs"]


def test_healing_leaves_what_is_sound(cache: Cache) -> None:
    cache.heal()
    cache.put(b"x")
    cache.store("pages", "key", b"x")
    before = all_files(cache)
    cache.heal()
    assert all_files(cache) == before


@given(st.binary(max_size=300))
def test_an_entry_comes_back(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    cache = Cache(tmp_path_factory.getbasetemp() / "entries", KEY)
    cache.store("pages", "key", data)
    assert cache.load("pages", "key") == data
    cache.store("pages", "key", data + b"2")
    assert cache.load("pages", "key") == data + b"2"


def test_an_entry_that_was_never_stored_is_missing(cache: Cache) -> None:
    cache.store("pages", "one", b"1")
    assert cache.load("pages", "two") is None
    assert cache.load("images", "one") is None


def test_a_damaged_or_misplaced_entry_is_missing(cache: Cache) -> None:
    cache.store("pages", "key", b"some data")
    path = cache.folder / "entries" / "pages" / "key"
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert cache.load("pages", "key") is None
    for torn in (whole + b"x", whole.replace(b"data", b"dada"), b"\xff" * 99):
        path.write_bytes(torn)
        assert cache.load("pages", "key") is None
    path.with_name("other").write_bytes(whole)
    assert cache.load("pages", "other") is None


@pytest.mark.parametrize("name", ["", ".", "..", "../up", "a/b", "a\\b", ".hidden", "a\n", "字"])
def test_names_of_entries_are_plain_file_names(cache: Cache, name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        cache.store("pages", name, b"")
    with pytest.raises(ValueError, match="not a name"):
        cache.load(name, "key")


def test_a_cache_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file", KEY)
    with pytest.raises(OSError, match="directory"):
        cache.put(b"x")
    with pytest.raises(OSError, match="directory"):
        cache.store("pages", "key", b"x")
    assert cache.get(digest_of(b"x")) is None
    assert cache.load("pages", "key") is None


def test_it_can_be_pickled(cache: Cache) -> None:
    copy = pickle.loads(pickle.dumps(cache))  # noqa: S301 - our own bytes
    assert copy == cache
    assert cache.get(copy.put(b"x")) == b"x"


def test_collecting_keeps_what_is_named_young_or_shared(cache: Cache) -> None:
    named, shared, old = (cache.put(text) for text in (b"named", b"shared", b"old"))
    cache.store("pages", "named", b"")
    cache.store("pages", "old", b"1234")
    os.link(cache.path(shared), cache.folder / "output.html")
    now = time.time()
    assert cache.collect(set(), YEAR, now) == Collected(0, 0)
    collected = cache.collect({named, "pages/named"}, YEAR, now + 2 * YEAR)
    assert collected == Collected(2, len(b"old") + 80 + 4)
    assert [cache.get(digest) for digest in (named, shared, old)] == [b"named", b"shared", None]
    assert cache.load("pages", "named") == b""
    assert cache.load("pages", "old") is None


def test_collecting_removes_what_a_killed_writer_left(cache: Cache) -> None:
    path = cache.path(cache.put(b"x"))
    rubbish = Path(files.temporary(path))
    rubbish.write_bytes(b"half")
    assert cache.collect({digest_of(b"x")}, 0, time.time() + 10) == Collected(1, 4)
    assert not rubbish.exists()


def test_collecting_from_no_cache_is_nothing(cache: Cache) -> None:
    assert cache.collect(set(), 0, time.time()) == Collected(0, 0)


def test_an_entry_in_use_stays_young(cache: Cache) -> None:
    cache.store("pages", "key", b"x")
    os.utime(cache.folder / "entries/pages/key", (1, 1))
    cache.load("pages", "key")
    assert cache.collect(set(), YEAR, time.time()) == Collected(0, 0)


def put_and_get(cache: Cache) -> bool:
    """The work of one of several processes on one cache."""
    right = True
    for number in range(150):
        data = str(number).encode() * 50
        digest = cache.put(data)
        cache.store("pages", f"key-{number % 5}", data)
        found = cache.load("pages", f"key-{number % 5}")
        right &= cache.get(digest) == data and found is not None and found[:1].isdigit()
    return right


def test_several_processes_may_use_it_at_once(cache: Cache) -> None:
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        assert all(pool.map(put_and_get, [cache] * 3))
    assert len(all_files(cache)) == 150 + 5


def test_a_link_is_no_file_of_the_cache(cache: Cache, tmp_path: Path) -> None:
    digest = cache.put(b"bytes")
    cache.store("pages", "key", b"entry")
    blob, entry = Path(cache.path(digest)), cache.folder / "entries/pages/key"
    for file in (blob, entry):
        file.rename(tmp_path / file.name)
        file.symlink_to(tmp_path / file.name)

    assert cache.get(digest) is None
    assert cache.load("pages", "key") is None
    assert cache.put(b"bytes") == digest
    assert not blob.is_symlink()
    assert cache.get(digest) == b"bytes"

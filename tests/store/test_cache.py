"""The cache: what is put comes back, and what is damaged does not."""

import os
import pickle
import stat
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.store import files
from site_builder.store.cache import Cache, Collected
from site_builder.store.digests import digest_of
from tests.support.worlds import strike

YEAR = 365 * 86_400.0


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / ".cache")


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


def test_a_folder_in_a_blobs_place_is_missing(cache: Cache) -> None:
    digest = digest_of(b"x")
    Path(cache.path(digest)).mkdir(parents=True)
    assert cache.get(digest) is None
    with pytest.raises(OSError, match="directory"):
        cache.put(b"x")


@given(st.binary(max_size=300))
def test_an_entry_comes_back(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    cache = Cache(tmp_path_factory.getbasetemp() / "entries")
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
    for torn in (whole + b"x", whole.replace(b"data", b"dada"), b"\xff" * 60):
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
    cache = Cache(tmp_path / "file")
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
    assert collected == Collected(2, len(b"old") + 40 + 4)
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


def test_a_link_is_no_file_of_the_cache(tmp_path: Path) -> None:
    cache = Cache(tmp_path / ".cache")
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

"""Signatures: when a file need not be read."""

import os
from pathlib import Path

import pytest

from site_builder.output.signatures import (
    GRANULARITY_NS,
    Signature,
    file_digest,
    known_digest,
    sign,
)
from site_builder.store.digests import digest_of


def test_an_old_file_is_known_by_its_signature(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("x")
    state = path.lstat()
    signature = sign(state, "digest", state.st_ctime_ns + GRANULARITY_NS)
    assert signature == Signature(1, state.st_mtime_ns, state.st_ctime_ns, state.st_ino, "digest")
    assert known_digest(state, signature) == "digest"


def test_a_young_file_gets_no_signature(tmp_path: Path) -> None:
    state = tmp_path.lstat()
    assert sign(state, "digest", state.st_ctime_ns + GRANULARITY_NS - 1) is None
    assert sign(state, "digest", 0) is None  # its time is in the future
    assert known_digest(state, None) is None


@pytest.mark.parametrize("times", [(0, 0), (10**9, 4 * 10**18)])
def test_a_file_with_an_odd_time_is_known_by_the_systems_own(
    tmp_path: Path, times: tuple[int, int]
) -> None:
    path = tmp_path / "a"
    path.write_text("x")
    os.utime(path, ns=times)
    state = path.lstat()
    assert sign(state, "digest", state.st_ctime_ns) is None
    later = sign(state, "digest", state.st_ctime_ns + GRANULARITY_NS)
    assert (later is None) == (times[1] > state.st_ctime_ns)


def test_an_edit_of_the_same_size_with_its_time_set_back_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("x")
    state = path.lstat()
    signature = sign(state, "digest", state.st_ctime_ns + GRANULARITY_NS)
    while path.lstat().st_ctime_ns == state.st_ctime_ns:  # until the file system's next tick
        path.write_text("y")
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert path.lstat().st_mtime_ns == state.st_mtime_ns
    assert known_digest(path.lstat(), signature) is None


@pytest.mark.parametrize("field", ["size", "mtime_ns", "ctime_ns", "inode"])
def test_every_difference_counts(tmp_path: Path, field: str) -> None:
    state = tmp_path.lstat()
    signature = Signature(
        state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino, "digest"
    )
    changed = signature._replace(**{field: getattr(signature, field) + 1})
    assert known_digest(state, signature) == "digest"
    assert known_digest(state, changed) is None


def test_the_digest_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    assert file_digest(f"{tmp_path}/a") == digest_of(b"x")

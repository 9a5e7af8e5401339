"""Signatures: when a file need not be read."""

from pathlib import Path

import pytest

from site_builder.output.signatures import (
    GRANULARITY_NS,
    Signature,
    decode_signatures,
    encode_signatures,
    file_digest,
    known_digest,
    sign,
)
from site_builder.store.digests import digest_of


def test_an_old_file_is_known_by_its_signature(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("x")
    state = path.lstat()
    signature = sign(state, "digest", state.st_mtime_ns + GRANULARITY_NS)
    assert signature == Signature(1, state.st_mtime_ns, state.st_ino, "digest")
    assert known_digest(state, signature) == "digest"


def test_a_young_file_gets_no_signature(tmp_path: Path) -> None:
    state = tmp_path.lstat()
    assert sign(state, "digest", state.st_mtime_ns + GRANULARITY_NS - 1) is None
    assert sign(state, "digest", 0) is None  # its time is in the future
    assert known_digest(state, None) is None


@pytest.mark.parametrize("field", ["size", "mtime_ns", "inode"])
def test_every_difference_counts(tmp_path: Path, field: str) -> None:
    state = tmp_path.lstat()
    signature = Signature(state.st_size, state.st_mtime_ns, state.st_ino, "digest")
    changed = signature._replace(**{field: getattr(signature, field) + 1})
    assert known_digest(state, signature) == "digest"
    assert known_digest(state, changed) is None


def test_they_can_be_stored() -> None:
    signatures = {"衡/a": Signature(1, 2, 3, "4"), "b": Signature(5, 6, 7, "8")}
    assert decode_signatures(encode_signatures(signatures)) == signatures


@pytest.mark.parametrize("data", [None, b"", b"{", b"[]", b"1", b'{"a":[1]}', b'{"a":1}', b"\xff"])
def test_damaged_ones_are_none(data: bytes | None) -> None:
    assert decode_signatures(data) == {}


def test_the_digest_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    assert file_digest(f"{tmp_path}/a") == digest_of(b"x")

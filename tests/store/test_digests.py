"""The digest: its length, and that it is the one that was agreed on."""

from hashlib import blake2b
from io import FileIO
from pathlib import Path

import pytest

from site_builder.store.digests import DIGEST_LENGTH, digest_in_pieces, digest_of, digest_of_file


def test_it_is_blake2b_of_twenty_bytes_in_hex() -> None:
    assert digest_of(b"") == "3345524abf6bbe1809449224b5972c41790b6cf2"
    assert digest_of("字".encode()) == blake2b("字".encode(), digest_size=20).hexdigest()
    assert len(digest_of(b"x")) == DIGEST_LENGTH == 40


@pytest.mark.parametrize("size", [0, 1, 2**20, 2**20 + 1])
def test_a_file_has_the_digest_of_its_bytes(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    with FileIO(tmp_path / "a") as file:
        assert digest_in_pieces(file) == digest_of(b"x" * size)
    assert digest_of_file(f"{tmp_path}/a") == digest_of(b"x" * size)

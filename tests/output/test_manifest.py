"""The manifest: its bytes, and what damaged ones are worth."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.output.manifest import Manifest, encode_manifest, read_manifest


def test_its_bytes_are_canonical() -> None:
    manifest = Manifest({"b": "2", "a/衡": "1"}, complete=True)
    assert encode_manifest(manifest) == (
        '{"complete":true,"files":{"a/衡":"1","b":"2"},"version":1}\n'.encode()
    )


@given(files=st.dictionaries(st.text('ab/衡"\\', max_size=5), st.text("0f")), done=st.booleans())
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str], done: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / "manifest.json"
    path.write_bytes(encode_manifest(Manifest(files, done)))
    assert read_manifest(str(path)) == Manifest(files, done)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "\ud800",
        '{"version":2,"complete":true,"files":{"a":"1"}}',
        '{"version":1,"complete":1,"files":{"a":"1"}}',
        '{"version":1,"complete":true,"files":["a"]}',
        '{"version":1,"complete":true,"files":{"a":1}}',
        '{"complete":true,"files":{"a":"1"}}',
        "[" * 100_000,
    ],
)
def test_a_damaged_manifest_owns_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "manifest.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert read_manifest(str(path)) == Manifest({}, complete=False)


def test_a_missing_manifest_owns_nothing(tmp_path: Path) -> None:
    assert read_manifest(f"{tmp_path}/none") == Manifest()
    assert read_manifest(str(tmp_path)) == Manifest()


def test_what_is_no_plain_file_owns_nothing(tmp_path: Path) -> None:
    (tmp_path / "theirs.json").write_bytes(encode_manifest(Manifest({"a": "1"}, complete=True)))
    (tmp_path / "link.json").symlink_to(tmp_path / "theirs.json")
    os.mkfifo(tmp_path / "pipe.json")
    assert read_manifest(f"{tmp_path}/theirs.json").files
    assert read_manifest(f"{tmp_path}/link.json") == Manifest()
    assert read_manifest(f"{tmp_path}/pipe.json") == Manifest()

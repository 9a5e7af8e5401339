"""The program's own version."""

import shutil
from importlib import metadata
from pathlib import Path

import pytest

from site_builder.pipeline import versions
from site_builder.pipeline.libraries import library_versions
from site_builder.pipeline.versions import code_digest, encoder_digest


def test_it_changes_with_the_source_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = shutil.copytree(versions.PACKAGE, tmp_path / "package")
    monkeypatch.setattr(versions, "PACKAGE", package)

    def fresh() -> str:
        code_digest.cache_clear()
        return code_digest()

    before = fresh()
    assert fresh() == before
    (package / "notes.txt").write_text("not code")
    assert fresh() == before
    (package / "new.py").write_text("x = 1")
    assert fresh() != before
    (package / "new.py").unlink()
    with monkeypatch.context() as patch:
        patch.setattr("sys.version", "3.99.0 (another)")
        assert fresh() != before
    for name in ("pyyaml", "new-library"):
        others = library_versions() | {name: "99"}
        monkeypatch.setattr(versions, "library_versions", lambda others=others: others)
        assert fresh() != before
    code_digest.cache_clear()


def test_pictures_are_made_anew_with_other_encoders(monkeypatch: pytest.MonkeyPatch) -> None:
    def fresh() -> str:
        encoder_digest.cache_clear()
        return encoder_digest()

    def installed(lines: str) -> list[metadata.PackagePath]:
        paths = [metadata.PackagePath(line.partition(",")[0]) for line in lines.split()]
        for path, line in zip(paths, lines.split(), strict=True):
            path.hash = metadata.FileHash(line.partition(",")[2])
        return paths

    before = fresh()
    assert fresh() == before
    for lines in ("pillow.libs/libavif.so.16,sha256=a", "pillow.libs/libavif.so.16,sha256=b", ""):
        monkeypatch.setattr(metadata, "files", lambda name, lines=lines: installed(lines))
        assert fresh() != before
        before = fresh()
    encoder_digest.cache_clear()

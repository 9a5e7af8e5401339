"""The program's own version."""

import shutil
import sys
from importlib import metadata
from pathlib import Path

import pytest

from site_builder.pipeline import versions
from site_builder.pipeline.versions import LIBRARIES, code_digest, encoder_digest, library_version


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
    monkeypatch.setattr(versions, "library_version", lambda name: "99")
    (package / "new.py").unlink()
    assert fresh() != before
    code_digest.cache_clear()


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_has_the_version_that_its_metadata_tells(name: str) -> None:
    assert library_version(name) == metadata.version(name)


def test_the_first_folder_that_has_a_library_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("first/Odd_Lib-2.0rc1.dist-info", "second/odd.lib-1.0.dist-info"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [str(tmp_path / name) for name in ("none", "first", "second")])

    assert library_version("odd-lib") == "2.0rc1"


def test_a_library_without_such_a_folder_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    egg = tmp_path / "old_lib.egg-info"
    egg.mkdir()
    (egg / "PKG-INFO").write_text("Metadata-Version: 1.0\nName: old-lib\nVersion: 3.1\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])

    assert library_version("old-lib") == "3.1"
    with pytest.raises(metadata.PackageNotFoundError):
        library_version("no-lib")


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

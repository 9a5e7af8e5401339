"""The libraries that the program needs: all of them, as their metadata says."""

import re
import sys
from importlib import metadata
from pathlib import Path

import pytest

from site_builder.pipeline.libraries import EXTRAS, library_version, library_versions


def needed(name: str) -> set[str]:
    """What a distribution needs, directly or not, as far as it is installed, and itself."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name not in found:
            try:
                lines = metadata.requires(name) or []
            except metadata.PackageNotFoundError:
                continue
            found.add(name)
            waiting += [re.split(r"[^\w.-]", r)[0] for r in lines if "extra ==" not in r]
    return found


def test_all_that_the_program_needs_is_known_with_its_version() -> None:
    versions = library_versions()

    names = needed("site-builder").union(*map(needed, EXTRAS))
    assert versions == {name: metadata.version(name) for name in names}
    assert "pi-heif" in versions, "an extra counts where it is installed"
    assert {"pyyaml", "jinja2", "markdown-it-py", "pydantic-core", "soupsieve"} <= versions.keys()


def installed(root: Path, name: str, *lines: str) -> None:
    folder = root / f"{name}.dist-info"
    folder.mkdir(parents=True)
    head = "\n".join(["Metadata-Version: 2.1", *(f"Requires-Dist: {line}" for line in lines)])
    (folder / "METADATA").write_text(f"{head}\n\nRequires-Dist: only-in-its-description\n")


def test_what_is_for_extras_or_other_systems_is_not_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = ["Odd.Lib>=1,<2", "there; python_version < '3'", "not-there ; sys_platform == 'none'"]
    installed(tmp_path, "site_builder-1.0", *lines, 'tests (>=3) ; extra == "test"')
    installed(tmp_path, "odd_lib-1.5", "deeper[more]", "site-builder")
    for name in ("there-2", "deeper-3", "tests-4", "unrelated-5", "only_in_its_description-6"):
        installed(tmp_path, name)
    monkeypatch.setattr(sys, "path", [str(tmp_path)])

    assert library_versions() == {
        "site-builder": "1.0",
        "odd-lib": "1.5",
        "there": "2",
        "deeper": "3",
    }


def test_if_the_program_is_not_installed_all_that_is_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one-1", "two-2"):
        installed(tmp_path, name)
    monkeypatch.setattr(sys, "path", [str(tmp_path)])

    assert library_versions() == {"one": "1", "two": "2"}


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

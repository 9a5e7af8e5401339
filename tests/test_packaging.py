"""What is shipped: the theme inside the package, and a pin for every dependency."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

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


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {canonical(line) for line in pins if not line.startswith("#")}
    assert all(re.fullmatch(r"[\w.-]+==[\w.+]+", line) for line in pins if line[0] != "#")
    assert {canonical(name) for name in named} <= pinned


def canonical(requirement: str) -> str:
    """The name alone, as packages are compared (PEP 503)."""
    found = re.match(r"[\w.-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()

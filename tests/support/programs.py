"""The programs that some tests drive, and what happens where one is missing."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".cache" / "tools" / "node_modules"
AXE = TOOLS / "axe-core" / "axe.min.js"
NU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"


def require_program(*names: str) -> str:
    """The path of the first of these programs that is installed."""
    for name in names:
        if path := shutil.which(name):
            return path
    return do_without(names[0])


def require_chromium() -> str:
    """The path of Chromium, by one of its names."""
    return require_program("chromium", "chromium-browser", "google-chrome")


def require_file(path: Path) -> Path:
    """The path itself, if scripts/test has fetched the file."""
    return path if path.is_file() else do_without(path.name)


def do_without(name: str) -> NoReturn:
    """Skip the test; under CI, where nobody would see the skip, fail it."""
    message = f"{name} is missing: scripts/test installs it"
    if os.environ.get("CI") == "true":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)

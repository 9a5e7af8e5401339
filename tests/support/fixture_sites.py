"""The sites under tests/sites/, composed into a folder, and what the command prints of them."""

import shutil
from pathlib import Path

from click.testing import CliRunner

from site_builder.cli.console import STAGES
from site_builder.cli.main import main

SITES = Path(__file__).resolve().parents[1] / "sites"
BASE = SITES / "base"
GOOD = SITES / "good"
BAD = SITES / "bad"

_REMOVED, _EXPECTED = "removed.txt", "expected.txt"


def bad_names() -> list[str]:
    return sorted(folder.name for folder in BAD.iterdir() if folder.is_dir())


def compose(root: Path, name: str = "") -> Path:
    """The base site in folder `root`, which is given back; over it the files of `bad/<name>`,
    without those that its `removed.txt` lists."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    if not name:
        return root
    overlay = BAD / name
    for folder in ("content", "templates"):
        if (overlay / folder).is_dir():
            shutil.copytree(overlay / folder, root / folder, dirs_exist_ok=True)
    removed = overlay / _REMOVED
    for path in removed.read_text("utf-8").split() if removed.exists() else ():
        (root / path).unlink()
        above = (root / path).parent
        if not any(above.iterdir()):
            above.rmdir()
    return root


def expected_path(name: str) -> Path:
    return BAD / name / _EXPECTED


def printed(root: Path, *options: str) -> tuple[int, str]:
    """The exit code of building the site in `root`, and what is said of its problems."""
    output = root / "build"
    arguments = ["--site", str(root), "build", "--jobs", "1", "--output", str(output), *options]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    lines = result.stderr.replace(str(output), "build").replace(str(root), "SITE").splitlines()
    progress = tuple(f"{label}: " for label in STAGES.values())
    return result.exit_code, "".join(f"{line}\n" for line in lines if not line.startswith(progress))


def heads(root: Path) -> list[str]:
    """The first line of every problem."""
    code, said = printed(root)
    assert code == 1
    return [line for line in said.splitlines()[:-1] if not line.startswith("  ")]

"""The command itself: its version, its help, and where its commands come from."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder import __version__
from site_builder.cli.main import COMMANDS, main
from tests.support.sites import write_site


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_version() -> None:
    assert run("--version").stdout.strip().endswith(__version__)


def test_help_says_what_each_command_does() -> None:
    lines = [line.split(maxsplit=1) for line in run("--help").stdout.splitlines()]

    told = {words[0] for words in lines if len(words) == 2}
    assert set(COMMANDS) <= told


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_its_own_help(name: str) -> None:
    result = run(name, "--help")

    assert result.exit_code == 0
    assert f"main {name}" in result.stdout


@pytest.mark.parametrize("words", [["bild"], ["--site", "/no/such/folder", "build"]])
def test_wrong_usage_ends_with_2(words: list[str]) -> None:
    result = run(*words)

    assert result.exit_code == 2
    assert "Error: " in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["build"],
        ["check"],
        ["deploy"],
        ["status"],
        ["status", "--published"],
        ["translated", "a", "--all"],
        ["new", "feature", "a"],
    ],
)
def test_in_an_empty_folder_every_command_says_how_to_begin(
    tmp_path: Path, words: list[str]
) -> None:
    result = run("--site", tmp_path, *words)

    assert result.exit_code == 1
    first, second, *_ = result.stderr.splitlines()
    assert first == "content: error[missing-folder]: there is no folder content/"
    assert second.startswith("  to begin a site here: site-builder new site .")
    assert "1 error" in result.stderr


def test_runs_as_a_module(tmp_path: Path) -> None:
    site = write_site(tmp_path, "story")
    done = subprocess.run(
        [sys.executable, "-m", "site_builder", "--site", str(site), "build"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("1 feature")


def test_a_build_loads_no_other_command() -> None:
    """What a build does not need must not slow it down."""
    script = (
        "import sys; from site_builder.cli.main import main;"
        " main(['build', '--help'], standalone_mode=False);"
        " print([name for name in sys.modules if name.startswith('site_builder.cli.')],"
        " 'pydantic' in sys.modules)"
    )
    words = [sys.executable, "-c", script]
    done = subprocess.run(words, capture_output=True, text=True, check=True)

    loaded = done.stdout.splitlines()[-1]
    assert loaded.endswith("False"), "most builds have nothing to read, and need no schema"
    assert "site_builder.cli.build" in loaded
    assert "site_builder.cli.new" not in loaded


@pytest.mark.parametrize("languages", [("zh", "en"), ("en",)])
def test_a_build_loads_nothing_for_pictures_or_phrases_that_it_has_not(
    tmp_path: Path, languages: tuple[str, ...]
) -> None:
    site = write_site(tmp_path, "story")
    if "zh" not in languages:
        (site / "content/story/article.zh.md").unlink()
        for path in site.rglob("*.yaml"):
            text = re.sub(r"zh: [^{},]+, |  zh: .*\n", "", path.read_text("utf-8"))
            path.write_text(text, "utf-8")
    script = (
        "import sys; from site_builder.cli.main import main;"
        f" main(['--site', {str(site)!r}, 'build', '--jobs', '1'], standalone_mode=False);"
        " print(sorted({'PIL', 'fontTools', 'budoux', 'rjieba'} & sys.modules.keys()))"
    )
    words = [sys.executable, "-c", script]
    done = subprocess.run(words, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == str(["budoux", "rjieba"] if "zh" in languages else [])

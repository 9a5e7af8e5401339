"""`site-builder status --published`: what it says."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder import __version__
from site_builder.cli.main import main
from tests.support.git import Desk, bare, desk, isolate_git


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    isolate_git(monkeypatch, tmp_path)
    return desk(tmp_path / "newsroom", bare(tmp_path / "remote.git"))


def run(newsroom: Desk, *words: str | Path) -> Result:
    return CliRunner().invoke(main, ["--site", str(newsroom.folder), *map(str, words)])


def test_nothing_is_live(newsroom: Desk) -> None:
    result = run(newsroom, "status", "--published")

    assert (result.exit_code, result.stdout) == (
        0,
        "Nothing of this site is published in origin/gh-pages.\n",
    )


def test_in_step_and_then_not(newsroom: Desk) -> None:
    live = newsroom.git("rev-parse", "--short=10", "HEAD")
    run(newsroom, "deploy")

    assert run(newsroom, "status", "--published").stdout.splitlines() == [
        f"Live in origin/gh-pages: commit {live}, by site-builder {__version__}",
        f"Here: commit {live}",
        "Nothing would change in origin/gh-pages.",
    ]

    newsroom.edit("Another line.", "Edit")
    here = newsroom.git("rev-parse", "--short=10", "HEAD")
    newsroom.edit("And another.")
    lines = run(newsroom, "status", "--published").stdout.splitlines()
    assert lines[0].startswith(f"Live in origin/gh-pages: commit {live}, ")
    assert lines[1] == f"Here: commit {here} with uncommitted changes"
    assert lines[2].startswith("In origin/gh-pages: 0 pages added, 2 changed, 0 removed; ")
    assert lines[3:] == ["  ~ en/story/", "  ~ en/story/with-zh/"]


def test_a_folder(newsroom: Desk, tmp_path: Path) -> None:
    run(newsroom, "deploy", "--to", tmp_path / "out")

    result = run(newsroom, "status", "--published", "--to", tmp_path / "out")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"Nothing would change in {tmp_path / 'out'}."


def test_another_address(newsroom: Desk) -> None:
    address = ("--base-url", "https://example.com/news/")
    run(newsroom, "deploy", *address)

    lines = run(newsroom, "status", "--published", *address).stdout.splitlines()
    assert lines[-1] == "Nothing would change in origin/gh-pages."
    lines = run(newsroom, "status", "--published").stdout.splitlines()
    assert "  ~ en/story/" in lines


def test_a_fault(newsroom: Desk) -> None:
    newsroom.git("remote", "remove", "origin")
    result = run(newsroom, "status", "--published")

    assert result.exit_code == 1
    assert "error[no-remote]" in result.stderr
    assert result.stderr.splitlines()[-1] == "1 error; what is live is unknown"

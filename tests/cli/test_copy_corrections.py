"""`site-builder check --fix`: what it writes, and what it says."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from site_builder.exchange.site_files import write_files
from tests.support.sites import snapshot, write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = write_site(tmp_path, "story")
    article = root / "content/story/article.zh.md"
    article.write_text(article.read_text("utf-8") + "\n甲,乙 。丙 丁。\n", "utf-8")
    return root


def check(site: Path, *options: str) -> Result:
    arguments = ["--site", str(site), "check", "--fix", *options]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_what_is_certain_is_written_and_the_rest_is_told(site: Path) -> None:
    before = snapshot(site)
    result = check(site)
    assert result.exit_code == 0
    *lines, summary = result.stdout.splitlines()
    assert [line.partition(": ")[2] for line in lines] == ["',' → '，'", "' ' deleted"]
    assert summary == "Corrected in 1 file. Read the changes, then build again."
    assert "warning[copy-space]: there is a space between Chinese characters" in result.stderr
    after = snapshot(site)
    article = "content/story/article.zh.md"
    assert after.pop(article) == before.pop(article).replace(
        "甲,乙 。".encode(), "甲，乙。".encode()
    )
    assert after == before
    again = check(site, "--strict")
    assert (again.exit_code, again.stdout) == (1, "Nothing to correct.\n")


def test_as_json(site: Path) -> None:
    document = json.loads(check(site, "--format", "json").stdout)
    assert [one["after"] for one in document["corrected"]] == ["，", ""]
    assert document["warnings"] == 1


def test_a_file_that_has_changed_meanwhile_stays(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = site / "content/story/article.zh.md"

    def late(*arguments: object) -> None:
        if arguments[1]:
            article.write_text("new", "utf-8")
        write_files(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("site_builder.cli.copy_corrections.write_files", late)
    result = check(site)
    assert result.exit_code == 1
    assert "error[changed-meanwhile]" in result.stderr
    assert article.read_text("utf-8") == "new"

"""Which language a command speaks."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.language import chosen_language
from site_builder.cli.main import main
from tests.support.sites import write_site


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ("", "en"),
        ("--lang zh build", "zh"),
        ("build --lang zh", "zh"),
        ("build --strict --lang=zh-CN --jobs 1", "zh"),
        ("--lang zh build --lang en", "en"),
        ("--lang zh build --lang tlh", "zh"),
        ("--lang", "en"),
        ("new feature -- --lang zh", "en"),
        ("--language zh", "en"),
    ],
)
def test_the_arguments_choose_wherever_they_stand(arguments: str, language: str) -> None:
    assert chosen_language(arguments.split(), {}) == language


def test_the_environment_chooses_where_they_do_not() -> None:
    chinese = {"LANG": "zh_CN.UTF-8"}
    assert chosen_language(["build"], chinese) == "zh"
    assert chosen_language(["--lang", "en", "build"], chinese) == "en"


@pytest.mark.parametrize("place", ["before", "after"])
def test_problems_and_their_number_are_in_it(tmp_path: Path, place: str) -> None:
    site = write_site(tmp_path, "story")
    (site / "content/story/article.en.md").unlink()
    words = ["--lang", "zh", "build"] if place == "before" else ["build", "--lang", "zh"]
    result = run("--site", site, *words, "--strict")
    assert result.exit_code == 1
    assert ": 警告[missing-article]: " in result.stderr
    assert result.stderr.endswith(f"1个警告；{site / 'build'}/保持不变\n")


@pytest.mark.parametrize("words", [["--lang", "fr", "build"], ["new", "--lang", "fr", "site"]])
def test_an_unknown_one_is_refused_with_those_that_are_known(words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Invalid value for '--lang': 'fr' isn't available; use en or zh." in result.stderr


def test_the_last_run_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "错误：" in run("--lang", "zh", "bild").stderr
    assert "Error: " in run("bild").stderr
    monkeypatch.setenv("SITE_BUILDER_LANG", "zh")
    assert "错误：" in run("bild").stderr

"""Which language a command speaks."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.language import asked_language
from site_builder.cli.main import COMMANDS, main
from site_builder.messages.catalogues import language_of
from site_builder.model.launch import ITEMS
from tests.support.chinese import english_words
from tests.support.git import Desk, bare, desk, isolate_git
from tests.support.sites import write, write_site

NEW = ("site", "feature", "photos", "language", "launch", "workflow")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>'


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], prog_name="site-builder")


def chosen(arguments: list[str], environment: dict[str, str]) -> str:
    return asked_language(arguments) or language_of(environment)


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
    assert chosen(arguments.split(), {}) == language


def test_the_environment_chooses_where_they_do_not() -> None:
    chinese = {"LANG": "zh_CN.UTF-8"}
    assert chosen(["build"], chinese) == "zh"
    assert chosen(["--lang", "en", "build"], chinese) == "en"


@pytest.mark.parametrize("place", ["before", "after"])
def test_problems_and_their_number_are_in_it(tmp_path: Path, place: str) -> None:
    site = write_site(tmp_path, "story")
    (site / "content/story/article.en.md").unlink()
    words = ["--lang", "zh", "build"] if place == "before" else ["build", "--lang", "zh"]
    result = run("--site", site, *words, "--strict")
    assert result.exit_code == 1
    assert ": 警告[missing-article]: " in result.stderr
    assert result.stderr.endswith(f"1条警告；{site / 'build'}/保持不变\n")


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


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A clone with a sound site, and every item of its launch list signed."""
    isolate_git(monkeypatch, tmp_path)
    monkeypatch.setenv("SITE_BUILDER_LANG", "zh")
    made = desk(tmp_path / "site", bare(tmp_path / "remote.git"))
    signed = "".join(f"- {{id: {item}, by: Li Na, date: '2021-11-17'}}\n" for item in ITEMS)
    write(made.folder / "content/story/launch.yaml", signed)
    made.commit("Sign")
    return made


def test_all_that_the_commands_say_is_in_it(newsroom: Desk, tmp_path: Path) -> None:
    photos = newsroom.folder / "content/story/photos"
    said = [
        said_by(newsroom, command)
        for command in (
            *("deploy --dry-run", "deploy", "deploy", "status --published", "build", "check"),
            *("build --explain", "new workflow", "new workflow", "new feature our-river"),
        )
    ]
    newsroom.edit("Another line.", "Edit")
    said += [said_by(newsroom, command) for command in ("deploy", "deploy --rollback")]
    write(photos / "street.svg", DRAWING)
    said += [said_by(newsroom, "new photos story") for _ in range(2)]
    said += [said_by(newsroom, f"new site {tmp_path / 'other'} --languages zh,fr")]
    assert [line for text in said for line in text.splitlines() if english_words(line)] == []


def test_so_is_all_help() -> None:
    for names in ([], *([name] for name in COMMANDS), *(["new", name] for name in NEW)):
        said = run("--lang", "zh", *names, "--help").stdout
        assert [line for line in said.splitlines() if english_words(line)] == []


def said_by(newsroom: Desk, command: str) -> str:
    result = run("--site", newsroom.folder, *command.split())
    assert result.exit_code == 0, result.output
    return result.stdout + result.stderr

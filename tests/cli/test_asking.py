"""The questions before a new site: on a terminal alone, and asked again after a wrong answer."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import click
import pytest
import yaml

from site_builder.cli.asking import as_languages, plan_site, read_titles

LANGUAGES = as_languages("zh,en")


def new_site_on_a_terminal(folder: Path, answers: str, *options: str) -> str:
    """What a terminal shows while these answers are typed into it."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "site_builder", "new", "site", str(folder), *options]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        os.write(ours, answers.encode())
        shown = b""
        with suppress(OSError):  # Linux says so when the other end is closed
            while piece := os.read(ours, 65_536):
                shown += piece
    os.close(ours)
    assert running.returncode == 0, shown.decode()
    return shown.decode()


def settings_of(folder: Path) -> dict[str, object]:
    loaded: dict[str, object] = yaml.safe_load((folder / "content/site.yaml").read_text("utf-8"))
    return loaded


def test_on_a_terminal_it_asks_and_asks_again(tmp_path: Path) -> None:
    answers = "cn\nen,fr\nRiver News\n\nexample.org\nhttps://news.example.org\n"
    shown = new_site_on_a_terminal(tmp_path / "site", answers)
    assert "did you mean 'zh'?" in shown
    assert "Title of the site in English [My Stories]" in shown
    settings = settings_of(tmp_path / "site")
    assert settings["title"] == {"en": "River News", "fr": "My Stories"}
    assert settings["base_url"] == "https://news.example.org/"


def test_what_an_option_says_is_not_asked(tmp_path: Path) -> None:
    options = ["--languages", "en", "--title", "News", "--base-url", "https://a.example/"]
    shown = new_site_on_a_terminal(tmp_path / "site", "", *options)
    assert "?" not in shown
    assert "[" not in shown


def test_return_takes_what_is_usual(tmp_path: Path) -> None:
    new_site_on_a_terminal(tmp_path / "site", "\n\n\n\n")
    settings = settings_of(tmp_path / "site")
    assert settings["title"] == {"zh": "我的特稿", "en": "My Stories"}
    assert settings["base_url"] == "https://example.org/"


def test_without_a_terminal_nothing_is_asked() -> None:
    plan = plan_site(None, (), None)
    assert [language.key for language in plan.languages] == ["zh", "en"]
    assert plan.titles == {}
    assert plan.base_url == "https://example.org/"


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ([], {}),
        (["News"], {"zh": "News", "en": "News"}),
        (["zh=特稿"], {"zh": "特稿"}),
        (["News", "zh=特稿"], {"zh": "特稿", "en": "News"}),
        (["zh=特稿", "News"], {"zh": "特稿", "en": "News"}),
        (["a=b"], {"zh": "a=b", "en": "a=b"}),
    ],
)
def test_titles_for_one_language_or_for_all(options: list[str], titles: dict[str, str]) -> None:
    assert read_titles(options, LANGUAGES) == titles


@pytest.mark.parametrize("option", ["", "zh=", " "])
def test_a_title_needs_words(option: str) -> None:
    with pytest.raises(click.BadParameter):
        read_titles([option], LANGUAGES)

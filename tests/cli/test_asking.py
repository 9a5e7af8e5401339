"""The questions before a new site: on a terminal alone, and asked again after a wrong answer."""

from pathlib import Path
from types import SimpleNamespace

import click
import pytest
import yaml
from click.testing import CliRunner

from site_builder.cli.asking import as_languages, is_asking, plan_site, read_titles
from site_builder.cli.console import Console
from site_builder.cli.main import main
from site_builder.messages.catalogues import catalogue
from tests.support.sites import write_site

CONSOLE = Console(Path(), catalogue("en"))
LANGUAGES = as_languages("zh,en", CONSOLE)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody is there to answer. (A bare machine may have no pseudo-terminal to open.)"""
    monkeypatch.setattr("site_builder.cli.asking.is_asking", lambda: True)


def new_site_on_a_terminal(folder: Path, answers: str, *options: str) -> str:
    """What a terminal shows while these answers are typed into it."""
    done = CliRunner().invoke(main, ["new", "site", str(folder), *options], input=answers)
    assert done.exit_code == 0, done.output
    return done.output


def settings_of(folder: Path) -> dict[str, object]:
    loaded: dict[str, object] = yaml.safe_load((folder / "content/site.yaml").read_text("utf-8"))
    return loaded


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_it_asks_and_asks_again(tmp_path: Path) -> None:
    answers = "cn\nen,fr\nRiver News\n\nexample.org\nhttps://news.example.org\n"
    shown = new_site_on_a_terminal(tmp_path / "site", answers)
    assert "did you mean 'zh'?" in shown
    assert "Title of the site in English [My Stories]" in shown
    settings = settings_of(tmp_path / "site")
    assert settings["title"] == {"en": "River News", "fr": "My Stories"}
    assert settings["base_url"] == "https://news.example.org/"


@pytest.mark.usefixtures("terminal")
def test_what_an_option_says_is_not_asked(tmp_path: Path) -> None:
    options = ["--languages", "en", "--title", "News", "--base-url", "https://a.example/"]
    shown = new_site_on_a_terminal(tmp_path / "site", "", *options)
    assert "?" not in shown
    assert "[" not in shown


@pytest.mark.usefixtures("terminal")
def test_return_takes_what_is_usual(tmp_path: Path) -> None:
    new_site_on_a_terminal(tmp_path / "site", "\n\n\n\n")
    settings = settings_of(tmp_path / "site")
    assert settings["title"] == {"zh": "我的特稿", "en": "My Stories"}
    assert settings["base_url"] == "https://example.org/"


@pytest.mark.parametrize(
    ("typed", "shown", "asks"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_it_asks_where_somebody_sees_and_answers(
    monkeypatch: pytest.MonkeyPatch, typed: bool, shown: bool, asks: bool
) -> None:
    """Neither `site-builder new site x < answers` nor `… 2> log` is somebody."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: typed))
    monkeypatch.setattr("sys.stderr", SimpleNamespace(isatty=lambda: shown))
    assert is_asking() == asks


def test_without_a_terminal_nothing_is_asked() -> None:
    plan = plan_site(CONSOLE, None, (), None)
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
    assert read_titles(options, LANGUAGES, CONSOLE) == titles


@pytest.mark.parametrize("option", ["", "zh=", " "])
def test_a_title_needs_words(option: str) -> None:
    with pytest.raises(click.BadParameter):
        read_titles([option], LANGUAGES, CONSOLE)


@pytest.mark.usefixtures("terminal")
def test_a_feature_is_asked_for_its_titles_and_its_address(tmp_path: Path) -> None:
    site = str(write_site(tmp_path / "site"))
    command = ["--site", site, "new", "feature"]
    done = CliRunner().invoke(main, command, input="银行里的音乐会\n\n\n")
    assert done.exit_code == 0, done.output
    assert "[yinhang-li-de-yinyue-hui]" in done.output
    article = tmp_path / "site/content/yinhang-li-de-yinyue-hui/article.zh.md"
    assert 'title: "银行里的音乐会"' in article.read_text("utf-8")
    done = CliRunner().invoke(main, [*command, "--title", "Our River"], input="river\n")
    assert "[our-river]" in done.output
    assert (tmp_path / "site/content/river/article.en.md").is_file()

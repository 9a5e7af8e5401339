"""`site-builder new`: what it says. (`new photos` has its tests with what it drafts.)"""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.sites import write, write_site

PATH = ".github/workflows/pages.yml"


def run(site: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--site", str(site), "new", "workflow", *words])


def test_it_says_what_to_do_next(tmp_path: Path) -> None:
    site = write_site(tmp_path, "story")
    first = run(site)
    write(site / "requirements.txt", "site-builder\n")
    second = run(site)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "requirements.txt" in first.stdout
    assert second.stdout == f"{PATH} is up to date.\n"


def test_another_one_is_not_written_over(tmp_path: Path) -> None:
    site = write_site(tmp_path, "story")
    write(site / PATH, "name: Mine\n")

    result = run(site)

    assert result.exit_code == 1
    assert f"{PATH}: error[workflow-differs]" in result.stderr
    assert result.stderr.splitlines()[-1] == "1 error; nothing was written"
    assert run(site, "--force").exit_code == 0


def new(*words: str) -> Result:
    return CliRunner().invoke(main, ["new", *words])


def test_a_new_site_says_what_it_made_and_what_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = new("site", "mine", "--languages", "en,fr", "--title", "fr=Mes récits")
    assert result.exit_code == 0
    assert "See it: cd mine && site-builder serve --open" in result.stdout
    assert "templates/strings/fr.yaml: the theme's words, to translate" in result.stdout
    assert "every text that begins with (fr)." in result.stdout
    settings = yaml.safe_load(Path("mine/content/site.yaml").read_text("utf-8"))
    assert settings["title"] == {"en": "My Stories", "fr": "Mes récits"}
    assert settings["base_url"] == "https://example.org/"

    again = new("site", "mine")
    assert again.exit_code == 1
    assert "content: error[already-there]: content/ isn't empty" in again.stderr
    assert again.stderr.splitlines()[-1] == "1 error; nothing was written"


def test_here_is_a_folder_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / ".gitignore", "*.log\n")
    result = new("site", ".")
    assert "See it: site-builder serve --open" in result.stdout
    assert "so that git ignores what is built: /build/" in result.stdout


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--languages", "cn", "did you mean 'zh'?"),
        ("--languages", "", "Name at least one language"),
        ("--base-url", "example.org", "isn't the address of a site"),
        ("--title", "en=", "A title needs words"),
    ],
)
def test_wrong_options_write_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, value: str, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = new("site", "mine", option, value)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())
    assert not Path("mine").exists()


def test_a_new_feature_says_how_it_goes_on(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    result = CliRunner().invoke(main, ["--site", str(site), "new", "feature", "our-river"])
    assert result.exit_code == 0
    assert "  content/our-river/article.zh.md" in result.stdout
    assert "site-builder new photos our-river" in result.stdout
    again = CliRunner().invoke(main, ["--site", str(site), "new", "feature", "our-river"])
    assert again.exit_code == 1
    assert "error[already-there]" in again.stderr


def test_a_new_language_says_what_there_is_to_translate(tmp_path: Path) -> None:
    site = str(write_site(tmp_path, "story"))
    words = ["--site", site, "new", "language", "fr", "--feature", "story"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0
    assert "Français ('fr') is now a language of the site." in result.stdout
    assert "templates/strings/fr.yaml: the theme's words" in result.stdout
    assert "content/story/article.fr.md: an article to translate" in result.stdout
    assert "site-builder schema" not in result.stdout
    again = CliRunner().invoke(main, words)
    assert again.exit_code == 1
    assert "content/site.yaml:7:3: error[already-there]" in again.stderr
    assert again.stderr.splitlines()[-1] == "1 error; nothing was written"
    wrong = CliRunner().invoke(main, ["--site", site, "new", "language", "jp"])
    assert wrong.exit_code == 2
    assert "did you mean 'ja'?" in wrong.stderr


def test_a_new_language_is_new_to_the_schemas(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    (site / "schemas").mkdir()
    result = CliRunner().invoke(main, ["--site", str(site), "new", "language", "fr"])
    assert result.stdout.splitlines()[-1].endswith("run: site-builder schema")


def test_a_new_launch_list(tmp_path: Path) -> None:
    site = str(write_site(tmp_path, "story"))
    words = ["--site", site, "new", "launch", "story"]
    assert "content/story/launch.yaml is written" in CliRunner().invoke(main, words).stdout
    again = CliRunner().invoke(main, words)
    assert (again.exit_code, "error[already-there]" in again.stderr) == (1, True)


def test_a_new_page_says_how_to_link_to_it(tmp_path: Path) -> None:
    site = str(write_site(tmp_path))
    result = CliRunner().invoke(main, ["--site", site, "new", "page", "about"])
    assert result.exit_code == 0
    assert "2 files to fill in:\n  content/about/page.zh.md\n" in result.stdout
    assert "write `link: about/page.zh.md` under nav or footer in site.yaml." in result.stdout
    assert "delete `draft: true` from page.zh.md." in result.stdout
    again = CliRunner().invoke(main, ["--site", site, "new", "page", "about"])
    assert (again.exit_code, "error[already-there]" in again.stderr) == (1, True)

"""`site-builder check`: what it says, how it ends, and for whom."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.answering import answering
from tests.support.building import build_site
from tests.support.sites import snapshot, write, write_site

SIGNED = "- id: {}\n  by: Li Na\n  date: '2021-11-17'\n"
ALL_SIGNED = "".join(map(SIGNED.format, ("facts", "pictures", "names", "text")))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = write_site(tmp_path, "story")
    write(root / "content/story/launch.yaml", ALL_SIGNED)
    build_site(root)
    return root


def check(site: Path, *options: str) -> Result:
    arguments = ["--site", str(site), "check", "--jobs", "1", *options]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def break_page(site: Path, old: str = "<h1", new: str = "<h3") -> None:
    page = site / "build/en/story/index.html"
    text = page.read_text("utf-8")
    assert old in text
    page.unlink()
    page.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sound_site_ends_well(site: Path) -> None:
    result = check(site)
    assert (result.exit_code, result.stdout) == (0, "Checked: no problems.\n")
    assert "warning" not in result.stderr


def test_an_error_ends_with_one(site: Path) -> None:
    break_page(site)
    result = check(site)
    assert result.exit_code == 1
    assert "build/en/story/index.html:" in result.stderr
    assert "error[heading-skip]" in result.stderr
    assert result.stderr.endswith("1 error\n")


def test_a_warning_ends_with_one_only_when_strict(site: Path) -> None:
    break_page(site, "story en</h1>", "undefined</h1>")
    assert check(site).exit_code == 0
    assert "warning[template-leftover]" in check(site).stderr
    assert check(site, "--strict").exit_code == 1


def test_words_that_an_article_quotes_are_no_leftovers(site: Path) -> None:
    article = site / "content/story/article.zh.md"
    words = article.read_text("utf-8")
    words = words.replace('"story zh"', "And Then There Were None", 1)
    article.write_text(f"{words}\n他写下“None”。\n再写下None与*undefined*，又说\nNaN\n", "utf-8")
    build_site(site)
    assert check(site, "--strict").stdout == "Checked: no problems.\n"


def test_what_nobody_signed_is_named_and_no_problem(site: Path) -> None:
    write(site / "content/story/launch.yaml", SIGNED.format("facts") + "- id: pictures\n")
    build_site(site)
    result = check(site, "--strict")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:2] == ["Checked: no problems.", "Open on the launch list of story (5):"]
    assert lines[2].startswith("  content/story/launch.yaml:4:3: pictures: every picture has")
    assert lines[3].startswith("  content/story/launch.yaml: names (zh): every name")


def test_nothing_built_is_said_plainly(tmp_path: Path) -> None:
    result = check(write_site(tmp_path, "story"))
    assert result.exit_code == 1
    assert "build/index.html: error[not-built]: nothing has been built here" in result.stderr
    assert "run site-builder build first" in result.stderr


@pytest.mark.parametrize("drafts", [False, True])
def test_a_folder_older_than_its_sources_is_told(site: Path, drafts: bool) -> None:
    build_site(site, drafts=drafts)
    assert "out-of-date" not in check(site).stderr
    article = site / "content/story/article.en.md"
    article.write_text(article.read_text("utf-8") + "\nMore.\n", encoding="utf-8")
    result = check(site)
    assert "build: warning[out-of-date]" in result.stderr
    assert result.exit_code == 0
    build_site(site, drafts=drafts)
    assert "out-of-date" not in check(site).stderr


def test_of_a_folder_that_was_built_elsewhere_nothing_is_said(site: Path, tmp_path: Path) -> None:
    build_site(site, tmp_path / "first")
    (tmp_path / "first").rename(tmp_path / "second")
    assert "out-of-date" not in check(site, "--output", str(tmp_path / "second")).stderr


def test_another_address_is_named_by_an_option(site: Path) -> None:
    build_site(site, base_url="https://news.example/")
    assert "error[other-address]" in check(site).stderr
    assert check(site, "--base-url", "https://news.example").exit_code == 0
    assert check(site, "--base-url", "news").exit_code == 2


def test_json_is_all_that_stands_on_standard_output(site: Path) -> None:
    break_page(site)
    write(site / "content/story/launch.yaml", SIGNED.format("facts"))
    result = check(site, "--format", "json")
    value = json.loads(result.stdout)
    assert (result.exit_code, value["version"], value["errors"]) == (1, 1, 1)
    assert {problem["code"] for problem in value["problems"]} == {"heading-skip", "out-of-date"}
    assert value["open"][0]["item"] == "pictures"


def test_annotations_name_the_files_from_the_checkout(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.parent)
    break_page(site, "Body.", "Body. {{ x }}")
    result = check(site, "--format", "github")
    assert result.exit_code == 1
    name = f"{site.name}/content/story/article.en.md"
    line = (
        "::error file={},line=11,col=1,title=template-leftover::'{{{{' is left over from a template"
    )
    assert result.stdout.startswith(line.format(name))


def test_no_words_of_an_editor_become_a_command(site: Path) -> None:
    what = '- id: own\n  what: {zh: x, en: "a\\n::error::b"}\n'
    write(site / "content/story/launch.yaml", ALL_SIGNED + what)
    result = check(site, "--format", "github")
    assert "own: a ::error::b\n" in result.stderr
    assert not any(line.lstrip().startswith("::error::b") for line in result.output.splitlines())


def test_broken_settings_are_told_before_anything_is_checked(site: Path) -> None:
    write(site / "content/site.yaml", "title: [\n")
    result = check(site)
    assert result.exit_code == 1
    assert "error[bad-yaml]" in result.stderr
    assert json.loads(check(site, "--format", "json").stdout)["errors"] == 1


@pytest.mark.parametrize("options", [(), ("--external",)])
def test_nothing_is_deleted_or_kept_where_a_linked_cache_leads(
    site: Path, tmp_path_factory: pytest.TempPathFactory, options: tuple[str, ...]
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    write(outside / "blobs/theirs", "kept")
    write(outside / "entries/theirs", "kept")
    before = snapshot(outside)
    shutil.rmtree(site / ".cache")
    (site / ".cache").symlink_to(outside)
    write(site / "content/story/launch.yaml", SIGNED.format("facts"))

    result = check(site, "--format", "json", *options)

    assert snapshot(outside) == before
    value = json.loads(result.stdout)
    assert (result.exit_code, value["errors"]) == (1, 1)
    assert [(one["path"], one["code"]) for one in value["problems"]] == [
        (".cache", "linked-folder")
    ]
    assert value["open"][0]["item"] == "pictures"
    assert value["acknowledged"] == []


def test_links_out_of_the_site_are_asked_for_only_when_told_to(site: Path) -> None:
    with answering({"/": 200}) as server:
        break_page(site, "Body.", f'<a href="{server.url}">there</a>')
        assert check(site).exit_code == 0
        assert server.asked == []
        result = check(site, "--external")
    # The test's own server is in a private network, so that it is named and never asked.
    assert server.asked == []
    assert "error[outside-private]" in result.stderr

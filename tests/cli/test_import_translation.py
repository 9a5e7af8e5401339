"""`site-builder import-translation`: what it changes and says."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.sites import SITE, snapshot, write
from tests.support.translated_site import ARTICLE_EN, files_of

ENGLISH = "content/alpha/article.en.md"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "content/site.yaml", SITE)
    for path, data in files_of().items():
        write(tmp_path / path, data.decode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def exported(old: str = "", new: str = "") -> str:
    assert run("export", "alpha", "--format", "po").exit_code == 0
    path = Path("alpha.en.po")
    text = path.read_text("utf-8")
    assert not old or text.count(old) == 1
    path.write_text(text.replace(old, new) if old else text, "utf-8")
    return str(path)


def test_a_translation_is_brought_in(site: Path) -> None:
    result = run("import-translation", exported("A last paragraph.", "The very last."))
    assert result.exit_code == 0, result.output
    assert result.stdout == f"1 translation changed, 0 recorded as reviewed:\n  {ENGLISH}\n"
    assert (site / ENGLISH).read_text("utf-8") == ARTICLE_EN.replace(
        "A last paragraph.", "The very last."
    )


def test_the_sites_own_texts_are_brought_in(site: Path) -> None:
    run("export", "site.yaml", "--format", "po")
    path = Path("site.yaml.en.po")
    write(path, path.read_text("utf-8").replace('msgstr "A site"', 'msgstr "One: a site"'))
    result = run("import-translation", str(path), "--reviewed")
    assert result.exit_code == 0, result.output
    assert result.stdout == (
        "1 translation changed, 2 recorded as reviewed:\n"
        "  content/site.yaml\n  content/translation.en.yaml\n"
    )
    assert (site / "content/site.yaml").read_text("utf-8") == SITE.replace(
        "en: A site", 'en: "One: a site"'
    )
    assert "site.yaml  en         100%" in run("status", "site.yaml").stdout


def test_what_changes_nothing_says_so(site: Path) -> None:
    before = snapshot(site / "content")
    result = run("import-translation", exported())
    assert result.stdout == "Nothing has changed: the site already has these translations.\n"
    assert snapshot(site / "content") == before


def test_the_reviewer_is_recorded(site: Path) -> None:
    result = run("import-translation", exported(), "--reviewed", "--by", "Li Hua")
    assert "0 translations changed, 32 recorded as reviewed:" in result.stdout
    assert "Li Hua" in (site / "content/alpha/translation.en.yaml").read_text("utf-8")


def test_an_error_changes_nothing(site: Path) -> None:
    path = exported("A last paragraph.", "- no paragraph")
    before = snapshot(site / "content")
    result = run("import-translation", path)
    assert result.exit_code == 1
    assert "alpha.en.po:" in result.stderr
    assert "error[handover-markup]: the translation of 'one-8'" in result.stderr
    assert result.stderr.endswith("1 error; nothing was imported\n")
    assert snapshot(site / "content") == before


def test_problems_can_be_read_by_programs(site: Path) -> None:
    path = exported("A last paragraph.", "- no paragraph")
    result = run("import-translation", path, "--format", "json")
    (problem,) = json.loads(result.stdout)["problems"]
    assert (problem["path"], problem["code"]) == ("alpha.en.po", "handover-markup")
    assert problem["line"] > 1


def test_a_warning_is_told(site: Path) -> None:
    path = exported("A last paragraph.", "The very last.")
    chinese = site / "content/alpha/article.zh.md"
    write(chinese, chinese.read_text("utf-8").replace("结尾一段。", "末尾一段。"))
    result = run("import-translation", path)
    assert result.exit_code == 0
    assert "warning[handover-outdated]: the source of 'one-8' has changed" in result.stderr
    assert "1 translation changed" in result.stdout


def test_the_file_must_be_there_and_be_ours(site: Path) -> None:
    assert "error[unreadable]" in run("import-translation", "none.po").stderr
    write(site / "notes.txt", "Dear all")
    result = run("import-translation", "notes.txt")
    assert "notes.txt: error[handover-file]: this is neither XLIFF nor PO" in result.stderr
    other = exported("X-Site-Builder: alpha", "X-Site-Builder: beta")
    result = run("import-translation", other)
    assert "alpha.en.po:1:1: error[unknown-feature]: there is no feature 'beta'" in result.stderr


def test_a_document_is_told_by_its_content(site: Path) -> None:
    run("export", "alpha", "--format", "docx", "--output", "a.bin")
    assert run("import-translation", "a.bin").exit_code == 0

"""`site-builder export`: what it writes and says."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from site_builder.exchange.formats import read_handover
from tests.support.sites import SITE, write
from tests.support.translated_site import files_of


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "content/site.yaml", SITE)
    for path, data in files_of().items():
        write(tmp_path / path, data.decode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["export", *words])


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ((), "alpha.en.xlf"),
        (("--xliff-version", "1.2"), "alpha.en.xlf"),
        (("--format", "po"), "alpha.en.po"),
        (("--format", "docx"), "alpha.en.docx"),
        (("--to", "en", "--output", "x.y"), "x.y"),
    ],
)
def test_it_writes_a_file(site: Path, options: tuple[str, ...], name: str) -> None:
    result = run("alpha", *options)
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{name}: 32 texts to translate, from 中文 into English.\n"
    returned = read_handover(name, (site / name).read_bytes())
    assert (returned.slug, len(returned.units)) == ("alpha", 32)


def test_the_version_of_xliff_can_be_chosen(site: Path) -> None:
    run("alpha", "--output", "2.xlf")
    run("alpha", "--output", "1.xlf", "--xliff-version", "1.2")
    assert 'version="2.1"' in (site / "2.xlf").read_text("utf-8")
    assert 'version="1.2"' in (site / "1.xlf").read_text("utf-8")


def test_a_file_that_exists_is_never_written_over(site: Path) -> None:
    write(site / "alpha.en.xlf", "what a translator sent")
    result = run("alpha")
    assert result.exit_code == 1
    assert "alpha.en.xlf: error[already-there]" in result.stderr
    assert (site / "alpha.en.xlf").read_text("utf-8") == "what a translator sent"


def test_a_language_must_be_one_to_translate_into(site: Path) -> None:
    for key in ("zh", "fr"):
        result = run("alpha", "--to", key)
        assert result.exit_code == 2
        assert "Say which language to translate into: --to en." in result.stderr


def test_a_feature_must_be_there(site: Path) -> None:
    result = run("alfa")
    assert result.exit_code == 1
    assert "did you mean 'alpha'?" in result.stderr
    assert result.stderr.endswith("1 error; nothing was written\n")


def test_where_nothing_is_to_do_nothing_is_written(site: Path) -> None:
    run("alpha", "--format", "docx")
    words = ["import-translation", "alpha.en.docx", "--reviewed", "--by", "Li"]
    assert CliRunner().invoke(main, words).exit_code == 0
    result = run("alpha", "--output", "again.xlf")
    assert result.stdout == "Nothing needs translation: 'alpha' is up to date.\n"
    assert not (site / "again.xlf").exists()
    assert run("alpha", "--all", "--output", "all.xlf").exit_code == 0


@pytest.mark.parametrize(
    ("options", "ending"), [((), "xlf"), (("--format", "po"), "po"), (("--format", "docx"), "docx")]
)
def test_the_sites_own_texts_are_written(site: Path, options: tuple[str, ...], ending: str) -> None:
    result = run("site.yaml", *options)
    assert (
        result.stdout == f"site.yaml.en.{ending}: 2 texts to translate, from 中文 into English.\n"
    )
    assert CliRunner().invoke(main, ["import-translation", f"site.yaml.en.{ending}"]).output == (
        "Nothing has changed: the site already has these translations.\n"
    )


def test_notes_are_in_the_language_of_the_program(site: Path) -> None:
    CliRunner().invoke(main, ["export", "alpha", "--lang", "zh-Hans", "--output", "a.po"])
    assert "Title of the article" not in (site / "a.po").read_text("utf-8")

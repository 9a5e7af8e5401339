"""Options that several commands have in common."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.sites import write


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.mark.parametrize("words", [["deploy", "--to"], ["status", "--to"], ["new", "site"]])
def test_a_file_is_no_folder(tmp_path: Path, words: list[str]) -> None:
    write(tmp_path / "file", "")
    result = run(*words, tmp_path / "file")
    assert result.exit_code == 2
    assert f"'{tmp_path / 'file'}' is a file, not a folder." in " ".join(result.stderr.split())


def test_the_site_must_be_there(tmp_path: Path) -> None:
    write(tmp_path / "file", "")
    assert "There is no folder '/no/such'." in run("--site", "/no/such", "build").stderr
    assert "is a file, not a folder." in run("--site", tmp_path / "file", "build").stderr


@pytest.mark.parametrize(
    ("words", "english", "chinese"),
    [
        ("build --jobs x", "'x' is not a valid integer range.", "“x”不是有效的整数。"),
        ("build --jobs 0", "0 is not in the range 1<=x<=256.", "0不在1<=x<=256的范围内。"),
        ("deploy --timeout x", "'x' is not a valid float range.", "“x”不是有效的数值。"),
        ("build --format x", "'x' is not one of 'text',", "“x”不在可选值之列：'text', "),
        ("build --base-url x", "'x' isn't the address of a site: ", "“x”不能作为站点网址："),
        ("build --output", "Option '--output' requires an argument.", "选项“--output”缺少值。"),
        ("build --clean=1", "Option '--clean' does not take a value.", "选项“--clean”不带值。"),
        ("build --jbos", "No such option '--jbos'. Did", "没有“--jbos”这个选项。 是不是'--jobs'？"),
        ("build more", "Got unexpected extra argument (more)", "错误：多余的参数：more"),
        ("new page", "Missing argument 'SLUG'.", "错误：缺少参数 '网址名'."),
        ("new feature", "give its SLUG, or its --title", "写出网址名，或者用--title"),
        ("new nothing", "No such command 'nothing'.", "错误：没有“nothing”这个命令。"),
        ("new fotos", "Did you mean 'photos'?", "没有“fotos”这个命令。是不是“photos”？"),
        ("new photos a --site .", "--site goes before the command", "--site要写在命令之前："),
        ("status --published --units", "--units is about translations", "--units只用于查看译文"),
        ("--lang fr build", "Invalid value for '--lang'", "“fr”这种语言，可用的是en或zh。"),
    ],
)  # fmt: skip
def test_wrong_usage_is_said_in_the_readers_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, english: str, chinese: str
) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    for language, expected in (("en", english), ("zh", chinese)):
        monkeypatch.setenv("SITE_BUILDER_LANG", language)
        result = run(*words.split())
        assert result.exit_code == 2
        assert expected in " ".join(result.stderr.split())
        assert result.stdout == ""


def test_a_path_that_no_system_can_have() -> None:
    name = "a" * 5000
    assert "There is no folder" in run("--site", name, "build").stderr
    assert run("deploy", "--to", name).exit_code in (1, 2)
    assert run("status", "--baseline-file", name).exit_code == 2

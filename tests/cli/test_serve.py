"""`site-builder serve`: its options, and what it says."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import serve
from site_builder.cli.console import Console
from site_builder.cli.main import main
from site_builder.cli.serve import Speaker
from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import _
from site_builder.preview.listeners import Voice
from site_builder.preview.messages import Outcome
from site_builder.preview.serve import ServeOptions
from site_builder.problems.problems import Location, Problem, SiteError, warning
from tests.support.sites import write

ERROR = Problem(Location("content/a.yaml", 2, 3), "unknown-id", _("no 'x'"))


@pytest.mark.parametrize(
    "arguments",
    [["--port", "70000"], ["--port", "x"], ["--editor", "javascript:alert(1)//{path}"],
     ["--editor", "vscode://file/"], ["nonsense"]],
)  # fmt: skip
def test_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.setattr(serve, "serve", lambda options, voice: None)
    result = CliRunner().invoke(main, ["--site", str(tmp_path), "serve", *arguments])
    assert result.exit_code == 2


def test_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[ServeOptions] = []
    monkeypatch.setattr(serve, "serve", lambda options, voice: seen.append(options))
    editor = "vscode://file/{path}:{line}"
    arguments = ["--site", str(tmp_path), "serve", "--port", "9000", "--editor", editor]
    assert CliRunner().invoke(main, [*arguments, "--by", " Li  Jing"]).exit_code == 0
    assert (seen[0].site, seen[0].port, seen[0].editor) == (tmp_path, 9000, editor)
    assert seen[0].by == "Li Jing"


def test_a_preview_that_cannot_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(options: ServeOptions, voice: Voice) -> None:
        raise SiteError([Problem(Location("."), "no-port", _("all are taken"))])

    monkeypatch.setattr(serve, "serve", fail)
    result = CliRunner().invoke(main, ["--site", str(tmp_path), "serve"])
    assert result.exit_code == 1
    assert "error[no-port]: all are taken" in result.output
    assert "nothing is served" in result.output


@pytest.fixture
def speaker(tmp_path: Path) -> Speaker:
    return Speaker(Console(tmp_path, catalogue("en")))


def test_where_nothing_was_ever_built_no_good_page_is_mentioned(
    speaker: Speaker, capsys: pytest.CaptureFixture[str]
) -> None:
    speaker.built(Outcome((ERROR,), 0.1))
    said = capsys.readouterr().err
    assert said.splitlines()[-1] == "1 error; there is no page to show yet"


def test_problems_are_said_once(
    tmp_path: Path, speaker: Speaker, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / ".preview/site/index.html", "the last good page")
    for _turn in range(2):
        speaker.built(Outcome((ERROR,), 0.1))
    said = capsys.readouterr()
    assert said.err.count("error[unknown-id]") == 1
    assert "1 error; the last good pages stay" in said.err
    assert said.out == ""
    speaker.built(Outcome((), 0.1, written=2))
    speaker.built(Outcome((ERROR,), 0.1))
    said = capsys.readouterr()
    assert said.out == "Built: 2 written, 0 removed (0.10 s)\n"
    assert said.err.count("error[unknown-id]") == 1


def test_warnings_do_not_keep_a_build_from_being_said(
    speaker: Speaker, capsys: pytest.CaptureFixture[str]
) -> None:
    speaker.built(Outcome((warning(Location("x"), "c", _("m")),), 0.1, written=1))
    said = capsys.readouterr()
    assert "1 warning" in said.err
    assert "Built: 1 written" in said.out


def test_a_warning_is_said_once_whatever_comes_and_goes_beside_it(
    speaker: Speaker, capsys: pytest.CaptureFixture[str]
) -> None:
    standing = warning(Location("x"), "standing", _("m"))
    for problems in [(standing,), (ERROR, standing), (standing,), (ERROR,), (standing,)]:
        speaker.built(Outcome(problems, 0.1))
    said = capsys.readouterr().err
    assert said.count("warning[standing]") == 1
    assert said.count("error[unknown-id]") == 2, "it was mended in between"
    assert "1 error, 1 warning; " in said


def test_a_mended_warning_that_comes_back_is_said_again(
    speaker: Speaker, capsys: pytest.CaptureFixture[str]
) -> None:
    standing = warning(Location("x"), "standing", _("m"))
    for problems in [(standing,), (), (standing,)]:
        speaker.built(Outcome(problems, 0.1))
    assert capsys.readouterr().err.count("warning[standing]") == 2


def test_where_it_serves(speaker: Speaker, capsys: pytest.CaptureFixture[str]) -> None:
    speaker.started("http://127.0.0.1:8001/repo/", 8001, 8000)
    said = capsys.readouterr().out
    assert said == "Port 8000 is taken.\nServing http://127.0.0.1:8001/repo/ (Ctrl-C ends it)\n"


def test_it_opens_the_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    Speaker(Console(tmp_path, catalogue("en")), opens=True).started(
        "http://127.0.0.1:8000/", 8000, 0
    )
    assert opened == ["http://127.0.0.1:8000/"]


def test_what_is_refused_is_said_once_and_not_for_ever(
    speaker: Speaker, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(300):
        speaker.note(f"Refused {number % 200}")
    assert len(capsys.readouterr().err.splitlines()) == 100

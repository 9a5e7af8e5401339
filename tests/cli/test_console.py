"""Progress: a bar on a terminal, plain lines elsewhere."""

import sys
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

import pytest

from site_builder.cli.console import Console
from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def work(total: int, seconds: float = 0.0, stage: str = "pictures") -> None:
    """A stage of so many tasks, each of which takes so long."""
    clock = Clock()
    console = Console(Path(), catalogue("en"), clock)
    console.start(stage, total)
    for _number in range(total):
        clock.now += seconds
        console.advance(1)
    console.close()


def test_a_terminal_sees_a_bar_with_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    work(3)

    assert isinstance(sys.stderr, Terminal)
    shown = sys.stderr.getvalue()
    assert "Processing pictures" in shown
    assert "0/3" in shown
    assert "3/3" in shown
    assert shown.endswith("\n")


def test_a_log_has_no_word_of_short_work(capsys: pytest.CaptureFixture[str]) -> None:
    work(3)
    assert capsys.readouterr().err == ""

    work(21)
    assert capsys.readouterr().err == "Processing pictures: 21\n"


def test_a_log_has_counts_and_an_estimate(capsys: pytest.CaptureFixture[str]) -> None:
    work(46, 7.8)

    lines = capsys.readouterr().err.splitlines()
    assert lines[:3] == [
        "Processing pictures: 46",
        "Processing pictures: 1 of 46, about 6 minutes left",
        "Processing pictures: 2 of 46, about 6 minutes left",
    ]
    assert lines[-1] == "Processing pictures: 45 of 46, about 10 seconds left"
    assert len(lines) == 46


def test_lines_follow_each_other_slowly(capsys: pytest.CaptureFixture[str]) -> None:
    work(10_000, 0.002)  # 20 seconds in all

    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Processing pictures: 10,000"
    assert lines[1].endswith(" of 10,000, about 15 seconds left")
    assert 3 <= len(lines) <= 5


def test_a_few_long_tasks_are_counted_after_a_second(capsys: pytest.CaptureFixture[str]) -> None:
    work(4, 0.6, "files")
    assert capsys.readouterr().err == "Checking files: 2 of 4, about 5 seconds left\n"


def test_a_page_has_standard_output_to_itself(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(Path(), catalogue("en"))
    console.form = "html"
    console.say("done")
    console.report([Problem(Location("a.md", 1, 1), "bad-yaml", _("wrong"))])
    console.print_all("<p>", "</p>")
    console.finish()
    said = capsys.readouterr()
    assert said.out == "<p>\n</p>\n"
    assert said.err.splitlines() == ["done", "a.md:1:1: error[bad-yaml]: wrong", "1 error"]


def test_no_line_is_a_command_to_a_build_service(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a snippet, a path, a message, a hint and a note alike."""
    (tmp_path / "a.md").write_text("::error::x\n##[error]y\n")
    console = Console(tmp_path, catalogue("en"))
    first = Problem(Location("a.md", 1, 1), "x", _("x"), _("::warning::h"))
    second = Problem(Location("a.md", 2, 1), "x", _("##[group]m"))
    console.report([first, second, replace(first, location=Location("::debug::x.md"))])
    console.say("::notice::s", _("a\n::notice::t"))
    console.note("  ::notice::n")
    said = capsys.readouterr()
    lines = [line.lstrip() for line in (said.out + said.err).splitlines()]
    assert not [line for line in lines if line.startswith("::") or "##[" in line]
    assert len([line for line in lines if line.startswith(":∶") or "#♯[" in line]) == 9

"""Progress: a bar on a terminal, plain lines elsewhere."""

import sys
from io import StringIO

import pytest

from site_builder.cli.console import Console


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def work(total: int) -> None:
    console = Console()
    console.start("pictures", total)
    for _ in range(total):
        console.advance(1)
    console.close()


def test_a_terminal_sees_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    work(3)

    assert isinstance(sys.stderr, Terminal)
    shown = sys.stderr.getvalue()
    assert "Making pictures" in shown
    assert "100%" in shown
    assert shown.endswith("\n")


def test_a_log_is_told_of_long_work_alone(capsys: pytest.CaptureFixture[str]) -> None:
    work(3)
    assert capsys.readouterr().err == ""

    work(21)
    assert capsys.readouterr().err == "Making pictures: 21\n"

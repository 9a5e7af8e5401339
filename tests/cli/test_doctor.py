"""What `site-builder doctor` says."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from site_builder.doctor.values import Finding
from site_builder.messages.message import _

FINDINGS = (
    Finding("python", "Python", "ok", "3.12.1"),
    Finding("extra", "heic", "unused", "", _("to read it"), _("run: {command}", command="pip")),
    Finding("library", "Pillow", "missing", "12.0", remedy=_("run: {command}", command="pip")),
)


def run(monkeypatch: pytest.MonkeyPatch, count: int, *words: str) -> Result:
    def examine(site: Path, home: Path) -> tuple[Finding, ...]:
        return FINDINGS[:count]

    monkeypatch.setattr("site_builder.cli.doctor.examine", examine)
    return CliRunner().invoke(main, ["doctor", *words])


def test_what_could_be_added_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(monkeypatch, 2)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [
        "  Python: 3.12.1",
        "  extra 'heic': not installed; it is to read it; run: pip",
        "Everything that is needed is installed.",
    ]


def test_what_is_missing_is(monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(monkeypatch, 3)
    assert result.exit_code == 1
    assert "  library Pillow: 12.0: run: pip" in result.stdout
    assert "can't work here" in result.stdout


def test_as_json(monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(monkeypatch, 3, "--format", "json")
    found = json.loads(result.stdout)["installed"]
    assert [one["state"] for one in found] == ["ok", "unused", "missing"]

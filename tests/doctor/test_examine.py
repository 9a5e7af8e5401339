"""All of it together."""

import sys
from pathlib import Path

import pytest

from site_builder.doctor.examine import examine, is_able
from site_builder.doctor.values import Finding


def test_everything_is_here(tmp_path: Path) -> None:
    findings = examine(tmp_path, tmp_path)
    assert is_able(findings)
    assert {finding.sort for finding in findings} >= {"python", "library", "program", "font"}


def test_without_its_libraries_it_looks_no_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = Finding("library", "pydantic", "missing")
    monkeypatch.setattr("site_builder.doctor.examine.library_findings", lambda platform: [missing])
    monkeypatch.setitem(sys.modules, "site_builder.doctor.machine", None)
    findings = examine(tmp_path, tmp_path)
    assert findings[-1] == missing
    assert not is_able(findings)

"""The program's own version."""

import shutil
from pathlib import Path

import pytest

from site_builder import program
from site_builder.program import code_digest


def test_it_changes_with_the_source_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = shutil.copytree(Path(program.__file__).parent, tmp_path / "package")
    monkeypatch.setattr(program, "__file__", str(package / "program.py"))

    def fresh() -> str:
        code_digest.cache_clear()
        return code_digest()

    before = fresh()
    assert fresh() == before
    (package / "notes.txt").write_text("not code")
    assert fresh() == before
    (package / "new.py").write_text("x = 1")
    assert fresh() != before
    monkeypatch.setattr(program, "version", lambda name: "99")
    (package / "new.py").unlink()
    assert fresh() != before
    code_digest.cache_clear()

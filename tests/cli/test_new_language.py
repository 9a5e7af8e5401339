"""`site-builder new language` on the command line; tests/scaffold/test_new_language.py has more."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.sites import write_site


def run(site: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--site", str(site), "new", "language", *words])


def test_it_says_what_a_language_needs(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    said = run(site, "fr").output + run(site, "zh-Hant", "--from", "zh").output
    assert "Add its words to title and description" in said
    assert "All its texts are converted from 'zh'." in said


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["zh-Hant", "--from", "en"], "'en' isn't"),
        (["zh-Hant", "--convert", "s2t"], "--convert needs --from."),
        (["zh-Hant", "--from", "zh", "--feature", "a"], "--feature can't begin"),
    ],
)
def test_wrong_usage(tmp_path: Path, words: list[str], why: str) -> None:
    result = run(write_site(tmp_path / "site"), *words)
    assert result.exit_code == 2
    assert why in " ".join(result.stderr.split())

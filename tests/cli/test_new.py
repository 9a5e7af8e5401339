"""`site-builder new workflow`: what it says. (`new photos` has its tests with what it drafts.)"""

from pathlib import Path

from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.sites import write, write_site

PATH = ".github/workflows/pages.yml"


def run(site: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--site", str(site), "new", "workflow", *words])


def test_it_says_what_to_do_next(tmp_path: Path) -> None:
    site = write_site(tmp_path, "story")
    first = run(site)
    write(site / "requirements.txt", "site-builder\n")
    second = run(site)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "requirements.txt" in first.stdout
    assert second.stdout == f"{PATH} is there already, as it should be.\n"


def test_another_one_is_not_written_over(tmp_path: Path) -> None:
    site = write_site(tmp_path, "story")
    write(site / PATH, "name: Mine\n")

    result = run(site)

    assert result.exit_code == 1
    assert f"{PATH}: error[workflow-differs]" in result.stderr
    assert result.stderr.splitlines()[-1] == "1 error; nothing was written."
    assert run(site, "--force").exit_code == 0

"""What commands say of features whose time hasn't come."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from site_builder.cli.waiting import waiting_line
from site_builder.model.waiting import Waiting
from tests.support.sites import write_feature, write_site

SOON = Waiting("soon", "2031-05-10T08:00+08:00")
LINE = "Scheduled: soon, for 2031-05-10T08:00+08:00"
AFTER = ("--at", "2031-05-10T00:00Z")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = write_site(tmp_path, "story")
    write_feature(root, "soon", published=SOON.until)
    return root


def run(site: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--site", str(site), *words])


def test_a_line() -> None:
    assert waiting_line(SOON) == LINE


def test_build_names_them_each_time(site: Path) -> None:
    for _time in range(2):
        assert run(site, "build").stdout.splitlines()[1:] == [LINE]
    assert run(site, "build", *AFTER).stdout.startswith("2 features in ")
    assert LINE not in run(site, "build", *AFTER).stdout
    found = json.loads(run(site, "build", "--format", "json").stdout)
    assert found["scheduled"] == [SOON._asdict()]


def test_status_names_them(site: Path) -> None:
    assert run(site, "status").stdout.splitlines()[-1] == LINE
    assert run(site, "status", "soon").stdout.splitlines()[-1] == LINE
    assert LINE not in run(site, "status", "story").stdout
    assert LINE not in run(site, "status", *AFTER).stdout
    found = json.loads(run(site, "status", "--format", "json").stdout)
    assert found["scheduled"] == [SOON._asdict()]


def test_a_deployment_names_them(site: Path, tmp_path: Path) -> None:
    result = run(site, "deploy", "--to", str(tmp_path / "out"))
    assert LINE in result.stderr
    assert not (tmp_path / "out/en/soon").exists()
    assert run(site, "deploy", "--to", str(tmp_path / "out"), *AFTER).exit_code == 0
    assert (tmp_path / "out/en/soon/index.html").exists()


def test_check_knows_when_a_folder_is_out_of_date(site: Path) -> None:
    run(site, "build")
    assert "out-of-date" not in run(site, "check").stderr
    assert "out-of-date" in run(site, "check", *AFTER).stderr
    run(site, "build", *AFTER)
    assert "out-of-date" not in run(site, "check", *AFTER).stderr

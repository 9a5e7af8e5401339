"""`--at`: which moments are taken, and what is said of others."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from site_builder.cli.console import Console
from site_builder.cli.main import main
from site_builder.cli.moments import as_moment
from site_builder.messages.catalogues import catalogue
from tests.support.sites import write_site

CHINA = timezone(timedelta(hours=8))
MOMENTS = [
    ("2026-12-05T08:00+08:00", datetime(2026, 12, 5, 8, tzinfo=CHINA)),
    ("2026-12-05T08:00:30Z", datetime(2026, 12, 5, 8, 0, 30, tzinfo=UTC)),
    ("2026-12-05T00:00+08", datetime(2026, 12, 5, tzinfo=CHINA)),
]


@pytest.fixture
def console(tmp_path: Path) -> Console:
    return Console(tmp_path, catalogue("en"))


@pytest.mark.parametrize(("written", "moment"), MOMENTS)
def test_moments(console: Console, written: str, moment: datetime) -> None:
    found = as_moment(written, console)
    assert (found, found.utcoffset()) == (moment, moment.utcoffset())


OTHERS = [
    ("2026-12-05T08:00", "has no time zone; write 2026-12-05T08:00+08:00"),
    ("2026-12-05", "has no time of day; write 2026-12-05T00:00+08:00"),
    ("2026", "isn't a moment; write 2026-12-05T08:00+08:00"),
    ("2026/2027", "isn't a moment; write 2026-12-05T08:00+08:00"),
    ("-0110-03-05", "isn't a moment; write 2026-12-05T08:00+08:00"),
    ("2026-12-05 08:00+08:00", "write 2026-12-05T08:00:00+08:00"),
    ("2026-12-05T24:00+08:00", "24:00 is the next day; write 2026-12-06T00:00+08:00"),
    ("tomorrow", "not an EDTF date"),
    ("", "empty"),
]


@pytest.mark.parametrize(("written", "fault"), OTHERS)
def test_what_is_no_moment(console: Console, written: str, fault: str) -> None:
    with pytest.raises(click.BadParameter) as caught:
        as_moment(written, console)
    assert fault in caught.value.message


@pytest.mark.parametrize("command", ["build", "check", "deploy", "serve", "status"])
def test_every_command_that_builds_takes_it(tmp_path: Path, command: str) -> None:
    site = write_site(tmp_path, "story")
    result = CliRunner().invoke(main, ["--site", str(site), command, "--at", "2026-12-05"])
    assert result.exit_code == 2
    assert "has no time of day" in result.stderr


def test_a_rollback_has_no_moment(tmp_path: Path) -> None:
    words = ["--site", str(tmp_path), "deploy", "--rollback", "--at", "2026-12-05T08:00Z"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 2
    assert "--rollback builds nothing, so it can't be used with --at." in result.stderr

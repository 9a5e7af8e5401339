"""What is mistyped on the command line, and the nearest right thing, at every level."""

import re

import pytest
from click.testing import CliRunner

from site_builder.cli.main import main


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("biuld", "build"),
        ("Serve", "serve"),
        ("deplyo", "deploy"),
        ("new foto", "photos"),
        ("new fetaure", "feature"),
        ("new sites", "site"),
        ("--sit . build", "--site"),
        ("build --strct", "--strict"),
        ("deploy --dryrun", "--dry-run"),
        ("new site mine --language zh", "--languages"),
    ],
)
def test_the_nearest_is_named(words: str, meant: str) -> None:
    result = CliRunner().invoke(main, words.split())
    assert result.exit_code == 2
    assert re.search(rf"Did you mean (one of: .*)?'{meant}'.?\?", result.stderr)


@pytest.mark.parametrize("words", ["qqqq", "new qqqq"])
def test_nothing_is_suggested_where_nothing_is_near(words: str) -> None:
    result = CliRunner().invoke(main, words.split())
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == "Error: No such command 'qqqq'."


@pytest.mark.parametrize("words", ["build --site x", "new photos a --site=x", "serve --site"])
def test_an_option_after_the_command_that_goes_before_it(words: str) -> None:
    result = CliRunner().invoke(main, words.split(), prog_name="site-builder")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "Error: --site goes before the command: site-builder --site …"
    )


def test_options_of_a_group_come_through() -> None:
    assert "--force" in CliRunner().invoke(main, ["new", "workflow", "--help"]).stdout
    assert "photos" in CliRunner().invoke(main, ["new", "--help"]).stdout

"""What stands in for commands while the shell completes says what they would."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from site_builder.cli.completion import PROGRAM, VARIABLE
from site_builder.cli.main import COMMANDS, main
from site_builder.cli.stand_ins import NEW, stand_in
from tests.support.sites import write_site


def completed(line: str) -> list[str]:
    *words, incomplete = line.split(" ")
    found = ShellComplete(main, {}, PROGRAM, VARIABLE).get_completions(words, incomplete)
    return [item.value for item in found]


def arguments(command: click.Command) -> Iterator[str]:
    """Those that are completed with names of the site."""
    for parameter in command.params:
        if isinstance(parameter, click.Argument) and parameter._custom_shell_complete:
            yield str(parameter.name)


def test_it_has_the_commands_of_new() -> None:
    group = COMMANDS["new"].load()
    assert isinstance(group, click.Group)
    assert set(group.commands) == set(NEW)


@pytest.mark.parametrize("name", [*COMMANDS, *(f"new {name}" for name in NEW)])
def test_each_command_with_names_of_the_site_has_one(name: str) -> None:
    first, _, inner = name.partition(" ")
    command = COMMANDS[first].load()
    made = stand_in(first, (inner,) if inner else (), COMMANDS[first].load)
    if inner:
        assert isinstance(command, click.Group)
        command = command.commands[inner]
        made = made.commands.get(inner) if isinstance(made, click.Group) else None
    if list(arguments(command)):
        assert made


def test_behind_an_option_it_is_the_command_itself() -> None:
    def unused() -> click.Command:
        raise AssertionError

    assert stand_in("status", ["--to"], unused) is None
    assert stand_in("build", [], unused) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("status --fail", ["--fail-under"]),
        ("new photos --form", ["--format"]),
        ("new site --base", ["--base-url"]),
        ("new language --feat", ["--feature"]),
    ],
)
def test_options_are_completed_as_well(line: str, names: list[str]) -> None:
    assert completed(line) == names


def test_the_work_is_not_loaded_for_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = write_site(tmp_path, "story")
    for name in ("status", "new", "export", "translated"):
        monkeypatch.setitem(sys.modules, f"site_builder.cli.{name}", None)  # importing it fails
    for line in ("status ", "new launch ", "export ", "translated "):
        assert completed(f"--site {site} {line}") == ["story"]

"""The scripts of shells."""

import shutil
import subprocess

import pytest
from click.testing import CliRunner

from site_builder.cli.completion import SHELLS, VARIABLE, script_for
from site_builder.cli.main import main


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_asks_the_program(shell: str) -> None:
    result = CliRunner().invoke(main, ["completion", shell])
    assert result.exit_code == 0
    assert f"{VARIABLE}={shell}_complete" in result.stdout
    assert result.stdout.startswith(script_for(shell))


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_takes_its_script(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} isn't installed")
    done = subprocess.run(
        [shell, "-n"],
        input=script_for(shell),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_another_shell_is_refused() -> None:
    result = CliRunner().invoke(main, ["completion", "cmd"])
    assert result.exit_code == 2

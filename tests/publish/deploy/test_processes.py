"""Programs run with a limit on their silence."""

import os
import sys
import time
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from site_builder.publish.deploy.processes import Answer, SilentError, run

LONG = 60.0


def python(script: str, folder: Path, silence: float = LONG) -> Answer:
    words = [sys.executable, "-c", script]
    return run(words, folder=folder, environment=os.environ, silence=silence)


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def test_both_outputs_and_the_code_come_back(tmp_path: Path) -> None:
    script = (
        "import sys; print('out' * 50_000); print('err' * 50_000, file=sys.stderr); sys.exit(3)"
    )
    assert python(script, tmp_path) == Answer(3, b"out" * 50_000 + b"\n", b"err" * 50_000 + b"\n")


def test_it_runs_in_its_folder_with_its_environment(tmp_path: Path) -> None:
    words = [sys.executable, "-c", "import os; print(os.getcwd(), os.environ['ONE'])"]
    answer = run(words, folder=tmp_path, environment={"ONE": "1"}, silence=LONG)
    assert answer.out.decode().split() == [os.path.realpath(tmp_path), "1"]


def test_there_is_no_terminal_and_nothing_to_read(tmp_path: Path) -> None:
    script = (
        "import os, sys; print(sys.stdin.read() == '')\n"
        "try: os.open('/dev/tty', os.O_RDWR); print('a terminal')\n"
        "except OSError: print('none')"
    )
    assert python(script, tmp_path).out.split() == [b"True", b"none"]


def test_silence_ends_it_and_all_that_it_began(tmp_path: Path) -> None:
    script = (
        "import subprocess, sys, time; from pathlib import Path\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "Path('new').write_text(str(child.pid)); Path('new').rename('child'); time.sleep(600)"
    )
    for silence in (0.5, 2.0, 8.0, 32.0):  # a busy machine may end it before it has begun
        with pytest.raises(SilentError):
            python(script, tmp_path, silence)
        if (tmp_path / "child").exists():
            break
    child = int((tmp_path / "child").read_text())
    end = time.monotonic() + LONG
    while is_running(child) and time.monotonic() < end:
        time.sleep(0.01)
    assert not is_running(child)


def test_each_word_begins_the_limit_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits = []

    class Watched(Queue[Any]):
        def get(self, block: bool = True, timeout: float | None = None) -> Any:
            waits.append(timeout)
            return super().get(block, timeout)

    monkeypatch.setattr("site_builder.publish.deploy.processes.SimpleQueue", Watched)
    python("print('one', flush=True); print('two')", tmp_path)

    assert len(waits) > 2
    assert waits[0] == waits[1] == LONG


def test_what_goes_on_in_the_background_is_not_waited_for(tmp_path: Path) -> None:
    """As a shared connection of ssh does, with the pipes still open."""
    script = (
        "import subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "print(child.pid, flush=True)"
    )
    answer = python(script, tmp_path)
    child = int(answer.out)
    assert answer.code == 0
    assert is_running(child)
    os.kill(child, 9)


def test_a_program_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run(["no-such-program"], folder=tmp_path, environment={}, silence=LONG)

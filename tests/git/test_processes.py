"""Programs run with a limit on their silence."""

import os
import sys
from pathlib import Path
from queue import Queue
from threading import Event
from typing import Any

import pytest

from site_builder.git.processes import Answer, SilentError, _read, run
from tests.support.processes import is_running, wait_until

LONG = 600.0
BACKGROUND = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(child.pid, flush=True)
"""


def python(script: str, folder: Path, silence: float = LONG) -> Answer:
    words = [sys.executable, "-c", script]
    return run(words, folder=folder, environment=os.environ, silence=silence)


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
    for silence in (0.5, 2.0, 8.0, 32.0, 128.0):  # a busy machine may end it before it has begun
        with pytest.raises(SilentError):
            python(script, tmp_path, silence)
        if (tmp_path / "child").exists():
            break
    child = int((tmp_path / "child").read_text())
    wait_until(lambda: not is_running(child))


def test_each_word_begins_the_limit_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = tmp_path / "heard"
    waits = []

    class Watched(Queue[Any]):
        def get(self, block: bool = True, timeout: float | None = None) -> Any:
            waits.append(timeout)
            event = super().get(block, timeout)
            heard.touch()
            return event

    monkeypatch.setattr("site_builder.git.processes.SimpleQueue", Watched)
    script = (
        "import time; from pathlib import Path\n"
        "print('one', flush=True)\n"
        "while not Path('heard').exists(): time.sleep(0.01)\n"
        "print('two')"
    )
    assert python(script, tmp_path).out.split() == [b"one", b"two"]
    assert len(waits) > 2
    assert waits[0] == waits[1] == LONG


def test_what_was_said_last_is_heard_however_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process ends before anybody reads, and something in the background holds the pipe."""
    began = Event()

    def late(number: int, pipe: int, over: int, events: Any) -> None:
        began.wait()
        _read(number, pipe, over, events)

    class Watched(Queue[Any]):
        def get(self, block: bool = True, timeout: float | None = None) -> Any:
            event = super().get(block, timeout)
            if event is None:
                began.set()
            return event

    monkeypatch.setattr("site_builder.git.processes._read", late)
    monkeypatch.setattr("site_builder.git.processes.SimpleQueue", Watched)
    script = f"{BACKGROUND}\nprint('last')"
    said = python(script, tmp_path).out.split()
    os.kill(int(said[0]), 9)
    assert said[1:] == [b"last"]


def test_nothing_is_left_open(tmp_path: Path) -> None:
    def opened() -> set[str]:
        return set(os.listdir("/proc/self/fd"))  # noqa: PTH208 (names are enough)

    before = opened()
    python("print('one')", tmp_path)
    with pytest.raises(SilentError):
        python("import time; time.sleep(600)", tmp_path, 0.05)
    wait_until(lambda: len(opened()) <= len(before))


def test_what_goes_on_in_the_background_is_not_waited_for(tmp_path: Path) -> None:
    """As a shared connection of ssh does, with the pipes still open."""
    answer = python(BACKGROUND, tmp_path)
    child = int(answer.out)
    assert answer.code == 0
    assert is_running(child)
    os.kill(child, 9)


def test_a_program_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run(["no-such-program"], folder=tmp_path, environment={}, silence=LONG)


def test_what_a_program_reads(tmp_path: Path) -> None:
    """More than a pipe holds, both ways."""
    words = b"0123456789abcdef\n" * 20_000
    answer = run(["cat"], folder=tmp_path, environment=os.environ, silence=60, given=words)
    assert answer == Answer(0, words, b"")

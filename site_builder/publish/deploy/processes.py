"""A program run with a limit on its silence, and ended with all that it started."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

_CHUNK = 65_536  # bytes
_GRACE = 0.5  # seconds: what a program said last is still on its way when it has ended

_Event = tuple[int, bytes] | None


@dataclass(frozen=True, slots=True)
class Answer:
    """How a program ended: its exit code, and what it said on its two outputs."""

    code: int
    out: bytes
    err: bytes


class SilentError(Exception):
    """The program said nothing for longer than its limit, and was ended."""


def run(
    words: Sequence[str], *, folder: Path, environment: Mapping[str, str], silence: float
) -> Answer:
    """Run a program (no shell) in `folder`, without a terminal to ask anything on.

    SilentError when it says nothing for `silence` seconds; OSError where it cannot be started.
    On an error or an interruption it is ended, with every process of its session.
    """
    process = subprocess.Popen(
        words,
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # no terminal for a password prompt, and one group to end
    )
    assert process.stdout
    assert process.stderr
    try:
        with process.stdout, process.stderr:
            heard = _listen(process, (process.stdout, process.stderr), silence)
        return Answer(process.wait(), *heard)
    except BaseException:
        _end(process)
        raise


def _listen(
    process: subprocess.Popen[bytes], pipes: Sequence[IO[bytes]], silence: float
) -> tuple[bytes, bytes]:
    """What comes from the two pipes until the process has ended.

    The pipes need not end with it: something that goes on in the background, such as a shared
    connection of ssh, may hold them open.
    """
    events: SimpleQueue[_Event] = SimpleQueue()
    for number, pipe in enumerate(pipes):
        Thread(target=_read, args=(number, pipe, events), daemon=True).start()
    Thread(target=_wait, args=(process, events), daemon=True).start()
    heard: tuple[list[bytes], list[bytes]] = ([], [])
    closed, ended = 0, False
    while closed < len(pipes) or not ended:
        try:
            event = events.get(timeout=_GRACE if ended else silence)
        except Empty:
            if ended:
                break
            raise SilentError from None
        if event is None:
            ended = True
        elif event[1]:
            heard[event[0]].append(event[1])
        else:
            closed += 1
    return b"".join(heard[0]), b"".join(heard[1])


def _read(number: int, pipe: IO[bytes], events: "SimpleQueue[_Event]") -> None:
    with suppress(OSError, ValueError):  # closed under us, because the listener gave up
        while data := os.read(pipe.fileno(), _CHUNK):
            events.put((number, data))
    events.put((number, b""))


def _wait(process: subprocess.Popen[bytes], events: "SimpleQueue[_Event]") -> None:
    process.wait()
    events.put(None)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()

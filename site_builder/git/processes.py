"""Runs a program with a limit on its silence, and ends it with everything that it started."""

import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryFile
from threading import Thread
from typing import IO

_CHUNK = 65_536  # bytes
_CAN_ASK = os.name == "posix"
"""Whether a pipe can be polled. Elsewhere a program's last output has a period of grace."""
_GRACE = 0.5  # seconds

_Event = tuple[int, bytes] | None


@dataclass(frozen=True, slots=True)
class Answer:
    """How a program ended: its exit code, and its standard output and error."""

    code: int
    out: bytes
    err: bytes


class SilentError(Exception):
    """The program was silent for longer than its limit, and was ended."""


def run(
    words: Sequence[str],
    *,
    folder: Path,
    environment: Mapping[str, str],
    silence: float,
    given: bytes = b"",
) -> Answer:
    """Run a program (without a shell) in `folder`, without a terminal for questions. `given` is
    what it reads from its standard input.

    SilentError if it prints nothing for `silence` seconds; OSError if it can't be started. On an
    error or an interruption, it is ended with every process of its session.
    """
    # From a file, because a program that writes before it has read all would block a pipe.
    with TemporaryFile() if given else Path(os.devnull).open("rb") as stdin:
        if given:
            stdin.write(given)
            stdin.seek(0)
        process = subprocess.Popen(
            words,
            cwd=folder,
            env=dict(environment),
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,  # no terminal for a password prompt, and one group to end
        )
    assert process.stdout
    assert process.stderr
    with process.stdout, process.stderr:
        try:
            heard = _listen(process, (process.stdout, process.stderr), silence)
        except BaseException:
            _end(process)
            raise
    return Answer(process.wait(), *heard)


def _listen(
    process: subprocess.Popen[bytes], pipes: Sequence[IO[bytes]], silence: float
) -> tuple[bytes, bytes]:
    """Everything that the process writes to the two pipes until it ends.

    The pipes may stay open after that: something in the background, such as a shared ssh
    connection, may hold them.
    """
    events: SimpleQueue[_Event] = SimpleQueue()
    over, ended = os.pipe()
    Thread(target=_wait, args=(process, ended, events), daemon=True).start()
    for number, pipe in enumerate(pipes):
        # Copies, because a listener that gives up closes its own while the thread still reads.
        copy = os.dup(pipe.fileno()), os.dup(over)
        Thread(target=_read, args=(number, *copy, events), daemon=True).start()
    os.close(over)
    heard: tuple[list[bytes], list[bytes]] = ([], [])
    closed, has_ended = 0, False
    while closed < len(pipes) or not has_ended:
        try:
            event = events.get(timeout=_GRACE if has_ended and not _CAN_ASK else silence)
        except Empty:
            if has_ended:
                break
            raise SilentError from None
        if event is None:
            has_ended = True
        elif event[1]:
            heard[event[0]].append(event[1])
        else:
            closed += 1
    return b"".join(heard[0]), b"".join(heard[1])


def _read(number: int, pipe: int, over: int, events: "SimpleQueue[_Event]") -> None:
    """Pass on what comes from a pipe until it is closed, or the process has ended."""
    try:
        while _has_more(pipe, over) and (data := os.read(pipe, _CHUNK)):
            events.put((number, data))
    finally:
        os.close(pipe)
        os.close(over)
        events.put((number, b""))


def _has_more(pipe: int, over: int) -> bool:
    """Wait until there is something to read or the process has ended. Its last output is in the
    pipe by then, and nothing else matters."""
    if not _CAN_ASK:
        return True
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        selector.register(over, selectors.EVENT_READ)
        selector.select()
        return any(key.fd == pipe for key, _ in selector.select(0))


def _wait(process: subprocess.Popen[bytes], ended: int, events: "SimpleQueue[_Event]") -> None:
    process.wait()
    with suppress(BrokenPipeError):  # both pipes have ended, and nobody reads this
        os.write(ended, b".")  # closing isn't enough: a process forked meanwhile may hold it open
    os.close(ended)
    events.put(None)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()

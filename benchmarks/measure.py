"""A program's time and memory, with all the processes that it starts."""

import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_INTERVAL = 0.01
_KIB = 1024


@dataclass(frozen=True, slots=True)
class Run:
    """`seconds` on the wall; `cpu` seconds of user and system time of the whole tree."""

    seconds: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Peak:
    """The most memory at any sample, in bytes, of the whole tree at once. `measure` is PSS
    (shared pages are counted once), or RSS where the system does not tell PSS."""

    size: int
    measure: str
    samples: int


class FailedError(Exception):
    """A program that ended with anything but 0; with what it said."""


def timed(command: Sequence[str | Path], folder: Path) -> Run:
    """Run a program to its end, and wait for nothing else. FailedError where it fails."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], cwd=folder, stdout=said, stderr=said
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        _check(process, said.fileno())
    return Run(seconds, _cpu(usage))


def _cpu(usage: resource.struct_rusage) -> float:
    # Of children that were waited for as well: worker processes are.
    return usage.ru_utime + usage.ru_stime


def peak(command: Sequence[str | Path], folder: Path) -> Peak:
    """Run a program and sample its memory about every 10 ms.

    Apart from `timed`, because sampling holds the program up: the kernel walks its pages.
    """
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            stdout=said,
            stderr=said,
            start_new_session=True,  # all that it starts is then found by the session
        )
        highest, measure, samples = 0, "PSS", 0
        while process.poll() is None:
            size, kind = memory_of(processes_of(process.pid))
            highest, samples = max(highest, size), samples + 1
            measure = kind if kind == "RSS" else measure
            time.sleep(_INTERVAL)
        _check(process, said.fileno())
    return Peak(highest, measure, samples)


def _check(process: "subprocess.Popen[bytes]", said: int) -> None:
    if process.returncode != 0:
        os.lseek(said, 0, os.SEEK_SET)
        words = os.read(said, 20_000).decode("utf-8", "replace")
        raise FailedError(f"{process.args!r} ended with {process.returncode}:\n{words}")


def processes_of(session: int) -> list[int]:
    """The processes of a session."""
    found = []
    for name in os.listdir("/proc"):  # noqa: PTH208 (done a hundred times a second)
        if name.isdigit():
            try:
                stat = Path(f"/proc/{name}/stat").read_bytes()
            except OSError:
                continue
            # After the name, which may hold anything: state, parent, group, session.
            if int(stat.rpartition(b")")[2].split()[3]) == session:
                found.append(int(name))
    return found


def memory_of(processes: Sequence[int]) -> tuple[int, str]:
    """The bytes that processes use together, and whether that is their PSS or their RSS."""
    total, measure = 0, "PSS"
    for pid in processes:
        try:
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
            total += _field(rollup, "Pss:") * _KIB
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has ended
        except (OSError, ValueError):
            try:
                pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
            except (OSError, IndexError):
                continue
            total, measure = total + pages * resource.getpagesize(), "RSS"
    return total, measure


def _field(rollup: str, name: str) -> int:
    for line in rollup.splitlines():
        if line.startswith(name):
            return int(line.split()[1])
    raise ValueError(f"no {name} here")

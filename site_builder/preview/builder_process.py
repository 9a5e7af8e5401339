"""The process that builds, as seen by the one that serves."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from site_builder.pipeline.options import BuildOptions
from site_builder.preview.channel import receive, send
from site_builder.preview.messages import Reply, Request

MODULE = "site_builder.preview.builder"
_PACKAGES = Path(__file__).resolve().parents[2]


class BuilderProcess:
    """A process that builds, in a process group with its workers.

    `told` is called with every reply, and with None when the process has ended, from another
    thread.
    """

    def __init__(self, options: BuildOptions, told: Callable[[Reply | None], None]) -> None:
        # Of the same package as this, whatever the current folder contains.
        path = os.pathsep.join(filter(None, [str(_PACKAGES), os.environ.get("PYTHONPATH")]))
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
            process_group=0 if os.name == "posix" else None,
        )
        self._told = told
        self.ask(options)
        self._thread = threading.Thread(target=self._listen, name="builder", daemon=True)
        self._thread.start()

    def ask(self, request: Request | BuildOptions) -> None:
        """Send a request. If the process has ended, `told` says so."""
        assert self._process.stdin is not None
        with suppress(OSError, ValueError):
            send(self._process.stdin, request)  # type: ignore[arg-type]

    @property
    def pid(self) -> int:
        return self._process.pid

    def end(self) -> None:
        """End it and its workers at once: a build may be killed at any moment."""
        self._told = _ignore
        with suppress(OSError):
            if os.name == "posix":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        self._thread.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with suppress(OSError):
                    stream.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while (reply := receive(self._process.stdout)) is not None:  # type: ignore[arg-type]
            self._told(reply)
        self._told(None)


def _ignore(reply: Reply | None) -> None:
    """Replies that arrive after the end are of no use."""

"""A preview as its own process, as an editor starts it."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from queue import Empty, Queue
from typing import Any, Protocol

from playwright.sync_api import Page

from tests.support.processes import PATIENCE, wait_until

ROOT = Path(__file__).resolve().parents[2]
_ENGLISH = {"LC_ALL": "C.UTF-8", "SITE_BUILDER_LANG": ""}
"""On the terminal, whatever this machine speaks; browsers are shown their own language."""


def traces(site: Path) -> dict[str, tuple[int, int, int]]:
    """What every file and folder that a site is made from shows of being changed, or changed and
    restored: inode, size and time of change."""
    known = {}
    for name in ("content", "templates", "assets", "fonts"):
        for path in [site / name, *(site / name).rglob("*")]:
            if path.exists():
                state = path.stat()
                known[str(path)] = (state.st_ino, state.st_size, state.st_ctime_ns)
    return known


def preview_once(site: Path) -> None:
    """Run the preview of a site until it has built it, and remembers what it has built."""
    running = RunningPreview(site, "--port", "0")
    running.wait_for("Built: ")
    wait_until(lambda: any((site / ".cache/entries/memory").glob("*")))
    running.end()


class Follow(Protocol):
    """Opens a page of the running preview, once it is connected."""

    def __call__(self, path: str = "en/story/", **options: Any) -> Page: ...


class RunningPreview:
    """`site-builder serve` of a site. `url` is that of its first page, `lines` what it said."""

    def __init__(self, site: Path, *options: str, patience: float = PATIENCE) -> None:
        self.site = site
        self._patience = patience
        self.lines: list[str] = []
        self._queue: Queue[str] = Queue()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "site_builder", "--site", str(site), "serve", *options],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **_ENGLISH},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            process_group=0,
        )
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        try:
            self.url = self.wait_for("Serving ").split()[1]
        except AssertionError:
            self.kill()
            raise

    @property
    def origin(self) -> str:
        return "/".join(self.url.split("/")[:3]) + "/"

    @property
    def port(self) -> int:
        return int(self.url.split(":")[2].split("/")[0])

    @property
    def runs(self) -> bool:
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        return self._process.pid

    def wait_for(self, start: str) -> str:
        """The next line that it says with this start."""
        while True:
            line = self._next()
            self.lines.append(line)
            if line.startswith(start):
                return line

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """Interrupt it, as Ctrl-C does: the whole group. Gives its exit code."""
        os.killpg(self._process.pid, number)
        return self._ended()

    def kill(self) -> None:
        """End it without a chance to clear up, unless it has ended."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._ended()

    def _ended(self) -> int:
        code = self._process.wait(PATIENCE)
        self._thread.join(PATIENCE)  # all that belongs to it has closed what it says
        if self._process.stdout:
            self._process.stdout.close()
        return code

    def _next(self) -> str:
        try:
            return self._queue.get(timeout=self._patience)
        except Empty:
            raise AssertionError(f"it said no more than: {self.lines}") from None

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._queue.put(line.rstrip("\n"))

"""A preview from its start to its end: the server, the process that builds, and the watch."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from site_builder.messages.message import _
from site_builder.pipeline.changes import ANYTHING
from site_builder.pipeline.options import BuildOptions
from site_builder.preview.builder_process import BuilderProcess
from site_builder.preview.change_events import WatchedFolders
from site_builder.preview.controller import Controller
from site_builder.preview.listeners import Voice
from site_builder.preview.messages import Reply, Request
from site_builder.preview.server import listen, start, stop
from site_builder.preview.texts import BrowserLanguage
from site_builder.preview.watcher import Watcher
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.render.default_theme import default_theme_folder
from site_builder.store.files import write_problem
from site_builder.store.lock import lock

FOLDER = ".preview"
"""Where a preview builds, in the site's folder: `build/` is never touched."""
OUTPUT = "site"
"""Its folder of pages, in FOLDER."""


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """`editor`, unless it is '', replaces that of site.yaml; `languages` says which language each
    browser is shown; `by` names who accepts translations, or is ''. `clock` gives the moment of
    each build."""

    site: Path
    port: int
    clock: Callable[[], datetime]
    editor: str = ""
    jobs: int = 1
    languages: BrowserLanguage = field(default_factory=BrowserLanguage)
    by: str = ""


def serve(options: ServeOptions, voice: Voice) -> None:
    """Run a preview until it is interrupted. SiteError if it can't start."""
    folder = options.site / FOLDER
    try:
        with lock(folder, patience=0):
            asyncio.run(_Preview(options, voice).run())
    except SiteError as error:
        raise SiteError(map(_of_previews, error.problems)) from error
    except OSError as error:
        raise SiteError([write_problem(error, folder.as_posix())]) from error


def _of_previews(problem: Problem) -> Problem:
    if problem.code != "busy":
        return problem
    message = _("another preview of this site is running")
    return Problem(Location(FOLDER), "busy", message, _("use that one, or stop it"))


class _Preview:
    """The parts of a running preview."""

    def __init__(self, options: ServeOptions, voice: Voice) -> None:
        self.options = options
        self.voice = voice
        self.site = options.site.resolve()
        self.output = self.site / FOLDER / OUTPUT
        self.builder: BuilderProcess | None = None

    async def run(self) -> None:
        """Serve until SIGINT or SIGTERM comes."""
        loop = asyncio.get_running_loop()
        ended = asyncio.Event()
        _on_signals(loop, ended.set)
        listening = listen(self.options.port)
        self._start_builder()
        editor = self.options.editor
        controller = self.controller = Controller(
            self.site, self.output, self.voice, self._ask, editor, self.options.clock
        )
        server = start(controller, listening, self.options.languages, self.options.by)
        watcher = Watcher(
            WatchedFolders(self.site, default_theme_folder()),
            lambda changes: _in_loop(loop, lambda: controller.changed(changes)),
        )
        watcher.start()
        try:
            controller.changed(ANYTHING)
            address = f"http://127.0.0.1:{listening.port}{quote(controller.settings.base)}"
            self.voice.started(address, listening.port, self.options.port)
            await ended.wait()
        finally:
            await stop(server)
            controller.stop_searching()
            if self.builder:
                self.builder.end()
            watcher.end()

    def _start_builder(self) -> BuilderProcess:
        loop = asyncio.get_running_loop()
        options = BuildOptions(
            self.site,
            self.output,
            drafts=True,
            jobs=self.options.jobs,
            plain_assets=True,
            at=self.options.clock(),
        )
        builder = BuilderProcess(
            options, lambda reply: _in_loop(loop, lambda: self._replied(reply))
        )
        self.builder = builder
        return builder

    def _ask(self, request: Request) -> None:
        (self.builder or self._start_builder()).ask(request)

    def _replied(self, reply: Reply | None) -> None:
        if reply is None and self.builder:
            self.builder.end()
            self.builder = None
        self.controller.replied(reply)


def _in_loop(loop: asyncio.AbstractEventLoop, call: Callable[[], None]) -> None:
    """Call it in the loop, from another thread; a loop that has ended calls nothing."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(call)


def _on_signals(loop: asyncio.AbstractEventLoop, end: Callable[[], None]) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, end)
        except NotImplementedError:  # on Windows, where only SIGINT comes, as KeyboardInterrupt
            signal.signal(number, lambda *_: _in_loop(loop, end))

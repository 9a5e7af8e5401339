"""The process that builds: one request at a time, until there are no more."""

import gc
import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from site_builder.pipeline.garbage import seldom_collecting
from site_builder.pipeline.job import Built
from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.priority import SupersededError
from site_builder.pipeline.reading_work import COMPARISON
from site_builder.pipeline.session import Session, Watched
from site_builder.preview.about import about
from site_builder.preview.channel import Inbox, receive, send
from site_builder.preview.messages import (
    About,
    AcceptUnit,
    Advance,
    Ahead,
    AskAbout,
    AskStandings,
    Build,
    FindChanges,
    FoundChanges,
    GiveUp,
    Outcome,
    Reply,
    Request,
    Stage,
)
from site_builder.preview.translation_reading import TranslationReader
from site_builder.preview.unit_standings import accept_unit, standings_shown
from site_builder.problems.problems import SiteError

_INPUT, _OUTPUT, _ERRORS = 0, 1, 2  # the file descriptors that every process starts with


class Reporter:
    """Passes progress on to the process that serves."""

    def __init__(self, tell: Callable[[Reply], None]) -> None:
        self._tell = tell

    def start(self, stage: str, total: int) -> None:
        self._tell(Stage(stage, total))

    def advance(self, count: int) -> None:
        self._tell(Advance(count))


class Builder:
    """Answers requests, one after the other. `is_to_give_up` says whether one that waits is to give
    up the current build."""

    def __init__(
        self,
        options: BuildOptions,
        tell: Callable[[Reply], None],
        is_to_give_up: Callable[[], bool] = lambda: False,
    ) -> None:
        self.session = Session(options, Reporter(tell))
        self._reader = TranslationReader(options.site)
        self._tell = tell
        self._is_to_give_up = is_to_give_up
        self._is_prepared = False

    def answer(self, request: Request) -> None:
        match request:
            case Build(at=at):
                self._set_time(at)
                self._tell(self._built(request))
                self._prepare_for_more()
            case FindChanges(at):
                self._set_time(at)
                started = time.perf_counter()
                changes = self.session.differences()
                self._tell(FoundChanges(changes, time.perf_counter() - started))
                if not changes:
                    self._save()
            case AskAbout(path):
                self._tell(self._about(path))
            case AskStandings(path):
                self._tell(standings_shown(self._reader, self.session.kept, path))
            case AcceptUnit():
                site = self.session.options.site
                self._tell(accept_unit(self._reader, self.session.kept, site, request))
            case GiveUp():
                pass  # the build had already ended

    def _set_time(self, at: datetime | None) -> None:
        if at:
            self.session.options = replace(self.session.options, at=at)

    def _built(self, request: Build) -> Outcome:
        started = time.perf_counter()
        try:
            built = self._build(request)
        except SiteError as error:
            return Outcome(error.problems, time.perf_counter() - started)
        except SupersededError:
            return Outcome((), time.perf_counter() - started, is_given_up=True)
        return Outcome(
            problems=built.warnings,
            seconds=time.perf_counter() - started,
            written=len(built.published.written),
            removed=len(built.published.removed),
        )

    def _build(self, request: Build) -> Built:
        if self.session.job is None:
            return self.session.open()
        watched = Watched(
            request.watched, lambda problems: self._tell(Ahead(problems)), self._is_to_give_up
        )
        return self.session.build(request.changes, watched)

    def _prepare_for_more(self) -> None:
        """Load what the next request will need, once the first one has been answered."""
        if self._is_prepared:
            return
        try:
            self.session.fill()
        except SiteError:
            return  # the last build has reported it, or the next one will
        self._is_prepared = True
        COMPARISON.load()
        self._save()  # so that the next preview opens at once, however soon this one is ended
        gc.collect()
        gc.freeze()  # what the last build left stays: no collection need examine it

    def _about(self, path: str) -> About:
        kept, output = self.session.kept, self.session.options.output
        return about(kept, output, path) if kept else About(path)

    def _save(self) -> None:
        try:
            self.session.save()
        except SiteError:
            return  # a full disk: the next build will report it


def work(options: BuildOptions, requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer requests until the process that sends them has ended. Whoever waits for a build waits
    neither for other questions nor for a collection of garbage: that comes behind the answers."""
    inbox = Inbox(requests, first=(Build, GiveUp))
    builder = Builder(options, lambda reply: send(replies, reply), lambda: inbox.holds(GiveUp))
    with seldom_collecting():
        while (request := inbox.next()) is not None:
            builder.answer(request)
            if not inbox.holds(Build):
                gc.collect(2 if isinstance(request, FindChanges) else 1)


def main() -> None:
    """Build for the process that started this one. Only messages may go to standard output."""
    requests, replies = os.fdopen(os.dup(_INPUT), "rb"), os.fdopen(os.dup(_OUTPUT), "wb")
    os.dup2(_ERRORS, _OUTPUT)
    options = receive(requests)
    try:
        if isinstance(options, BuildOptions) and Path(options.site).is_dir():
            work(options, requests, replies)
    except BrokenPipeError:
        return


if __name__ == "__main__":
    main()

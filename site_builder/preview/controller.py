"""The state of a preview, and what happens to it: changes come in, builds go out to browsers.

All of it is used in the event loop alone.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from site_builder.pipeline.session import ANYTHING, Changes
from site_builder.preview.addresses import Settings, read_settings
from site_builder.preview.client_messages import HOME, Json, building, reload, status
from site_builder.preview.messages import (
    About,
    Advance,
    Ahead,
    AskAbout,
    Build,
    Differences,
    GiveUp,
    LookRound,
    Outcome,
    Reply,
    Request,
    Stage,
)
from site_builder.preview.request_paths import file_shown_at
from site_builder.preview.schedule import Schedule, is_being_rewritten
from site_builder.preview.updates import Seen, assets_of, seen_now, update_for
from site_builder.problems.problems import Location, Problem

BUSY_AGAIN = 0.5  # seconds until a build is tried again that another process stood in the way of
REWRITTEN = 0.05  # seconds until it is asked again whether git has done with the files
RARELY = 2.0  # seconds at least between two looks at everything
SHARE = 40  # of the time is not spent on looking round: it takes 2.5 %

_LONG_STAGES = ("originals", "pictures", "cards")
"""Each of their tasks takes so long that a message about it costs nothing."""


class Reader(Protocol):
    """A browser's open page. `seen` is what it shows, as it said."""

    address: str
    seen: Seen

    def tell(self, message: Json) -> None: ...


class Voice(Protocol):
    """Says what happens to who runs the preview."""

    def built(self, outcome: Outcome) -> None: ...

    def stage(self, stage: Stage) -> None: ...

    def advance(self, count: int) -> None: ...

    def note(self, words: str) -> None: ...


class Controller:
    """`ask` hands a request to the process that builds; what it replies comes to `replied`.
    `editor`, unless it is '', stands instead of that of site.yaml."""

    def __init__(
        self,
        site: Path,
        output: Path,
        voice: Voice,
        ask: Callable[[Request], None],
        editor: str = "",
    ) -> None:
        self.site = site
        self.output = output
        self.voice = voice
        self.readers: set[Reader] = set()
        self._editor = editor
        self.settings = self._read_settings() or Settings(editor=editor)
        self.former: frozenset[str] = frozenset()
        self.outcome: Outcome | None = None
        self.assets = assets_of(output)
        self._ask = ask
        self._schedule = Schedule()
        self._asked: dict[str, list[asyncio.Future[About]]] = {}
        self._is_held = False
        self._has_gone_ahead = False
        self._is_looking = False
        self._stage, self._done = Stage("", 0), 0
        self._looking_takes = 0.0  # seconds
        self._next_look: asyncio.TimerHandle | None = None

    @property
    def is_building(self) -> bool:
        return not self._schedule.is_idle

    # What comes in.

    def changed(self, changes: Changes) -> None:
        """Something has changed: build, now, or once the build that is under way has ended and
        git has done with the files. The rest of a build that has gone ahead is left for it."""
        self._schedule = self._schedule.told(changes)
        self._begin()
        self._give_up()

    def look_round(self) -> None:
        """Look for what nobody has told, if there is nothing else to do."""
        if self._schedule.is_idle and not self._is_looking:
            self._is_looking = True
            self._ask(LookRound())

    def replied(self, reply: Reply | None) -> None:
        """An answer of the process that builds; None when it has gone."""
        match reply:
            case Ahead(problems):
                self._has_gone_ahead = True
                self._show(Outcome(problems, 0))
                self._give_up()
            case Outcome():
                self._finished(reply)
            case Differences():
                self._is_looking = False
                self._looking_takes = reply.seconds
                self._look_later()
                self.changed(reply.changes)
            case About():
                for future in self._asked.pop(reply.path, ()):
                    if not future.done():
                        future.set_result(reply)
            case Stage():
                self.voice.stage(reply)
                self._stage, self._done = reply, 0
            case Advance(count):
                self.voice.advance(count)
                self._done += count
                self._show_progress()
            case None:
                self._deserted()

    # What goes out.

    async def about(self, path: str) -> About:
        """What there is to tell about the output at `path`."""
        future: asyncio.Future[About] = asyncio.get_running_loop().create_future()
        waiting = self._asked.setdefault(path, [])
        waiting.append(future)
        if len(waiting) == 1:
            self._ask(AskAbout(path))
        return await future

    def now(self, address: str) -> Seen:
        """What a browser at `address` would see."""
        return seen_now(self.output, self.settings.base, address, self.assets)

    def welcome(self, reader: Reader) -> None:
        """Tell a page how things are, and what it has missed. Called whenever it says what it
        shows, so that it hears of it until it shows what there is."""
        if reader not in self.readers:
            self.readers.add(reader)
            reader.tell(self._status())
        self._update(reader)

    def _status(self) -> Json:
        return status(
            self.outcome,
            self.site,
            is_building=self.is_building,
            has_pages=(self.output / HOME).is_file(),
        )

    def _update(self, reader: Reader) -> None:
        now = self.now(reader.address)
        update = update_for(reader.seen, now)
        if update:
            reader.tell(reload(reader.address, now, update))

    def _begin(self) -> None:
        begun = self._schedule.begun()
        if begun is not self._schedule and begun.working and not self._hold():
            self._schedule = begun
            self._ask(Build(begun.working, self._watched()))
            for reader in set(self.readers):
                reader.tell(building())

    def _show_progress(self) -> None:
        """Show in each browser how far a long stage is."""
        if self._stage.name in _LONG_STAGES:
            for reader in set(self.readers):
                reader.tell(building(self._done, self._stage.total))

    def _give_up(self) -> None:
        """Have the rest of the build left, if what is watched is done and something else is not."""
        if self._has_gone_ahead and self._schedule.waiting and not is_being_rewritten(self.site):
            self._has_gone_ahead = False
            self._ask(GiveUp())

    def _watched(self) -> frozenset[str]:
        """The outputs that browsers show."""
        base = self.settings.base
        shown = (file_shown_at(self.output, base, reader.address) for reader in self.readers)
        return frozenset(found.path for found in shown if found)

    def _hold(self) -> bool:
        """Whether it is too early to build, because git is changing the files. Then it is tried
        again, and all is looked at, for nobody has told yet of the last that git did."""
        if self._is_held:
            return True
        if not is_being_rewritten(self.site):
            return False
        self._is_held = True
        asyncio.get_running_loop().call_later(REWRITTEN, self._release)
        return True

    def _release(self) -> None:
        self._is_held = False
        self.changed(ANYTHING)

    def _finished(self, outcome: Outcome) -> None:
        is_busy = any(problem.code == "busy" for problem in outcome.problems)
        self._has_gone_ahead = False
        self._schedule = self._schedule.finished(again=is_busy or outcome.is_given_up)
        if not outcome.is_given_up:
            self.voice.built(outcome)
            if outcome.is_good:
                self._follow_settings()
            self._show(outcome)
        self._look_later()
        if is_busy:
            asyncio.get_running_loop().call_later(BUSY_AGAIN, self._begin)
        else:
            self._begin()

    def _show(self, outcome: Outcome) -> None:
        """Let all pages follow what is published, be it the whole site or what went ahead."""
        self.outcome = outcome
        if outcome.is_good:
            self.assets = assets_of(self.output)
        for reader in set(self.readers):
            reader.tell(self._status())
            if outcome.is_good:
                self._update(reader)

    def _follow_settings(self) -> None:
        found = self._read_settings()
        if found and found.base != self.settings.base:
            self.former = (self.former | {self.settings.base}) - {found.base}
        self.settings = found or self.settings

    def _read_settings(self) -> Settings | None:
        found = read_settings(self.site)
        return replace(found, editor=self._editor) if found and self._editor else found

    def _deserted(self) -> None:
        self._is_looking = False
        for path in list(self._asked):
            self.replied(About(path))
        message = "the process that builds has ended unexpectedly"
        problem = Problem(Location("."), "worker-died", message, "save a file to begin again")
        self._finished(Outcome((problem,), 0))
        self.rest()

    def _look_later(self) -> None:
        self.rest()
        seconds = max(RARELY, SHARE * self._looking_takes)
        self._next_look = asyncio.get_running_loop().call_later(seconds, self.look_round)

    def rest(self) -> None:
        """Look round no more, until something happens."""
        if self._next_look:
            self._next_look.cancel()
            self._next_look = None

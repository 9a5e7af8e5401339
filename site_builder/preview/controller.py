"""The state of a preview: changes come in, builds are requested, and browsers hear of them.

Everything here runs in the event loop.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from site_builder.messages.message import _
from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.preview.addresses import Settings, read_settings
from site_builder.preview.client_messages import HOME, Json, building, reload, status
from site_builder.preview.listeners import Reader, Voice
from site_builder.preview.messages import (
    About,
    AcceptAnswer,
    Advance,
    Ahead,
    Build,
    FindChanges,
    FoundChanges,
    GiveUp,
    Outcome,
    Reply,
    Request,
    Stage,
    Standings,
)
from site_builder.preview.questions import Questions
from site_builder.preview.request_paths import file_shown_at
from site_builder.preview.schedule import Schedule, is_being_rewritten
from site_builder.preview.searching import Searching
from site_builder.preview.updates import Seen, assets_of, seen_now, update_for
from site_builder.problems.problems import Location, Problem

BUSY_AGAIN = 0.5  # seconds until a build that another process stood in the way of is tried again
REWRITTEN = 0.05  # seconds between two checks whether git has finished with the files

_LONG_STAGES = ("originals", "pictures", "cards")
"""Each of their tasks takes so long that sending a message about it costs nothing."""


class Controller:
    """`ask` passes a request to the process that builds, whose replies go to `replied`. `editor`,
    unless it is '', replaces that of site.yaml. `clock` gives the moment of each build; where it
    gives none, it is that of the first."""

    def __init__(
        self,
        site: Path,
        output: Path,
        voice: Voice,
        ask: Callable[[Request], None],
        editor: str = "",
        clock: Callable[[], datetime | None] = lambda: None,
    ) -> None:
        self.site = site
        self.output = output
        self.voice = voice
        self.readers: set[Reader] = set()
        self._editor = editor
        self.settings = read_settings(site, editor) or Settings(editor=editor)
        self.former: frozenset[str] = frozenset()
        self.outcome: Outcome | None = None
        self.assets = assets_of(output)
        self._ask = ask
        self._schedule = Schedule()
        self.questions = Questions(ask)
        self._is_held = False
        self._has_gone_ahead = False
        self._stage, self._done = Stage("", 0), 0
        self._clock = clock
        self._searching = Searching(lambda: ask(FindChanges(clock())))

    @property
    def is_building(self) -> bool:
        return not self._schedule.is_idle

    # What comes in.

    def changed(self, changes: Changes) -> None:
        """Something has changed: build now, or once the current build has ended and git has
        finished with the files. A build that has gone ahead is given up for it."""
        self._schedule = self._schedule.told(changes)
        self._begin()
        self._give_up()

    def find_changes(self) -> None:
        """Search for changes that no event has reported, if there is nothing else to do."""
        if self._schedule.is_idle:
            self._searching.begin()

    def replied(self, reply: Reply | None) -> None:
        """The process that builds has replied; None when it has ended."""
        match reply:
            case Ahead(problems):
                self._has_gone_ahead = True
                self._show(Outcome(problems, 0))
                self._give_up()
            case Outcome():
                self._finished(reply)
            case FoundChanges():
                self._searching.ended(reply.seconds)
                self._searching.later(self.find_changes)
                self.changed(reply.changes)
            case About() | Standings() | AcceptAnswer():
                self.questions.answered(reply)
            case Stage():
                self.voice.stage(reply)
                self._stage, self._done = reply, 0
            case Advance(count):
                self.voice.advance(count)
                self._done += count
                if self._stage.name in _LONG_STAGES:
                    self._tell_all(building(self._done, self._stage.total))
            case None:
                self._deserted()

    # What goes out.

    def now(self, address: str) -> Seen:
        """What a browser at `address` would show."""
        return seen_now(self.output, self.settings.base, address, self.assets)

    def welcome(self, reader: Reader) -> None:
        """Tell a page the state of the site, and what it has missed. Called whenever a page says
        what it shows, so that it is told until it is up to date."""
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
            self._ask(Build(begun.working, self._watched(), self._clock()))
            self._tell_all(building())

    def _tell_all(self, message: Json) -> None:
        for reader in set(self.readers):
            reader.tell(message)

    def _give_up(self) -> None:
        """Give up the rest of the build, if the open pages are done and there are newer changes."""
        if self._has_gone_ahead and self._schedule.waiting and not is_being_rewritten(self.site):
            self._has_gone_ahead = False
            self._ask(GiveUp())

    def _watched(self) -> frozenset[str]:
        """The outputs that browsers show."""
        base = self.settings.base
        return frozenset(
            file_shown_at(self.output, base, reader.address).path for reader in self.readers
        )

    def _hold(self) -> bool:
        """Whether it is too early to build, because git is changing the files. Then it is tried
        again with everything that may have changed: the last events are still to come."""
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
        self._searching.later(self.find_changes)
        if is_busy:
            asyncio.get_running_loop().call_later(BUSY_AGAIN, self._begin)
        else:
            self._begin()

    def _show(self, outcome: Outcome) -> None:
        """Bring all pages up to date, with the whole site or with what went ahead."""
        self.outcome = outcome
        if outcome.is_good:
            self.assets = assets_of(self.output)
        self._tell_all(self._status())
        if outcome.is_good:
            for reader in set(self.readers):
                self._update(reader)

    def _follow_settings(self) -> None:
        found = read_settings(self.site, self._editor)
        if found and found.base != self.settings.base:
            self.former = (self.former | {self.settings.base}) - {found.base}
        self.settings = found or self.settings

    def _deserted(self) -> None:
        message = _("the process that builds the preview ended unexpectedly")
        self.questions.deserted(message)
        problem = Problem(Location("."), "worker-died", message, _("save a file to start it again"))
        self._finished(Outcome((problem,), 0))
        self._searching.deserted()

    def stop_searching(self) -> None:
        """Stop searching for changes, until something happens."""
        self._searching.stop()

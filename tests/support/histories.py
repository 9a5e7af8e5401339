"""Whatever happens to a site, its output and its cache between two builds: the second gives what a
clean build in a fresh folder would give, or says what is wrong and leaves the output as it was.

`Histories` is the machine that makes things happen; `tests/pipeline/test_histories.py` runs it.
"""

import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from site_builder.problems.problems import Problem, SiteError
from site_builder.store.digests import digest_of
from tests.support.building import build_site
from tests.support.full_site import original, write_full_site, write_own_font
from tests.support.git import git
from tests.support.moments import NOW, at
from tests.support.sites import write, write_feature
from tests.support.tampering import TAMPERING
from tests.support.worlds import contents, strike

Told = tuple[tuple[str, str], ...]
Outcome = tuple[dict[str, tuple[int, bytes]] | None, Told]
"""What a build gave (None if it failed), and the problems that it reported."""

INPUTS = ("content", "assets", "templates", "fonts")
PLAIN = "plain-00"
SEED = st.integers(0, 10**6)
OFTEN = st.sampled_from([False, False, True])
CACHE_FOLDER = st.sampled_from(["", "blobs", "entries", "entries/ledger", "entries/memory"])

TIME_OF_OTHER = at("2031-05-10T08:00:00+08:00")

_known: dict[tuple[str, datetime], Outcome] = {}
"""The outcomes of clean builds, by their inputs and the moment."""


def told(problems: tuple[Problem, ...]) -> Told:
    return tuple((str(problem.location), problem.code) for problem in problems)


class Histories(RuleBasedStateMachine):
    """`passed` is by how many nanoseconds the program's clock differs from the system's; `moment`
    is that of the builds."""

    def __init__(self) -> None:
        super().__init__()
        self.base = Path(tempfile.mkdtemp())
        self.site, self.output = self.base / "site", self.base / "site/build"
        self.cache = self.site / ".cache"
        self.passed = 0
        self.moment = NOW
        self.patch = pytest.MonkeyPatch()
        now, now_ns = time.time, time.time_ns
        self.patch.setattr(time, "time", lambda: now() + self.passed / 1e9)
        self.patch.setattr(time, "time_ns", lambda: now_ns() + self.passed)
        self.patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    @initialize()
    def begin(self) -> None:
        write_full_site(self.site, features=2)
        git(self.site, "init", "--quiet", "--initial-branch=one")
        write(self.site / ".git/info/exclude", "/build/\n/.cache/\n")
        self._commit()
        git(self.site, "checkout", "--quiet", "-b", "two")
        self._write("content/plain-00/article.en.md", "Body", "Text")
        write_own_font(self.site, weight=700)
        self._commit()
        self.build()

    def teardown(self) -> None:
        self.patch.undo()
        shutil.rmtree(self.base)

    # What is written.

    @rule(word=st.sampled_from(["Body", "Text", "Tale"]), restore=st.booleans())
    def edit(self, word: str, restore: bool) -> None:
        """A word of the same length in its place; the file's time may be set back."""
        path = self.site / f"content/{PLAIN}/article.en.md"
        if path.exists():
            state = path.stat()
            for old in ("Body", "Text", "Tale"):
                self._write(f"content/{PLAIN}/article.en.md", old, word)
            if restore:
                os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))

    @rule(weight=st.sampled_from([400, 700]))
    def change_font(self, weight: int) -> None:
        """Another font of the same name, size and time."""
        write_own_font(self.site, weight=weight)
        os.utime(self.site / "fonts/own.ttf", (10**9, 10**9))

    @rule(mark=st.sampled_from(["red", "teal"]))
    def change_photo(self, mark: str) -> None:
        path = self.site / "content/story/photos/a.jpg"
        path.write_bytes(original(mark))
        os.utime(path, (10**9, 10**9))

    @rule(kind=st.sampled_from(["none", "empty", "left behind", "broken", "sound", "scheduled"]))
    def change_feature(self, kind: str) -> None:
        folder = self.site / "content/other"
        shutil.rmtree(folder, ignore_errors=True)
        if kind in ("sound", "scheduled"):
            published = TIME_OF_OTHER.isoformat() if kind == "scheduled" else "2023"
            write_feature(self.site, "other", published=published)
        elif kind != "none":
            folder.mkdir(parents=True)
            if kind == "left behind":
                (folder / ".DS_Store").touch()
            if kind == "broken":
                (folder / "article.en.md").write_text("No front matter")

    @rule(branch=st.sampled_from(["one", "two"]))
    def check_out(self, branch: str) -> None:
        git(self.site, "checkout", "--quiet", "--force", branch)

    # What happens to the output and the cache.

    @rule(seed=SEED, kind=st.sampled_from(["flip", "swap", "delete", "chmod", "future", "folder"]))
    def tamper_with_output(self, seed: int, kind: str) -> None:
        self._tamper(self.output, seed, kind)

    @rule(seed=SEED)
    def change_folder_mode(self, seed: int) -> None:
        folders = sorted(path for path in self.output.rglob("*") if path.is_dir())
        if folders:
            random.Random(seed).choice(folders).chmod(0o700)

    @rule(
        seed=SEED,
        kind=st.sampled_from(sorted(TAMPERING)),
    )
    def tamper_with_cache(self, seed: int, kind: str) -> None:
        self._tamper(self.cache, seed, kind)

    @rule(seed=SEED, kind=st.sampled_from(["flip", "swap", "other", "future"]))
    def tamper_with_every_blob(self, seed: int, kind: str) -> None:
        for number in range(50):
            self._tamper(self.cache / "blobs", seed + number, kind)

    @rule(place=CACHE_FOLDER)
    def lose_cache(self, place: str) -> None:
        shutil.rmtree(self.cache / place, ignore_errors=True)

    @rule(place=CACHE_FOLDER, clean=OFTEN)
    def link_cache(self, place: str, clean: bool) -> None:
        """A folder of the cache that is a link to another: it is refused, and neither is touched;
        without the link, the cache is what it was."""
        folder, outside = self.cache / place, self.base / "outside"
        if not folder.is_dir():
            return
        folder.rename(outside)
        folder.symlink_to(outside)
        before = contents(self.output), contents(outside)
        link = folder.relative_to(self.site).as_posix()
        assert self._outcome(self.site, clean=clean) == (None, ((link, "linked-folder"),))
        assert (contents(self.output), contents(outside)) == before
        folder.unlink()
        outside.rename(folder)

    @rule(seconds=st.sampled_from([-200_000, -3600, -3, 0, 3, 3600, 200_000]))
    def set_clock(self, seconds: int) -> None:
        self.passed = seconds * 10**9

    @rule(moment=st.sampled_from([NOW, TIME_OF_OTHER - timedelta(seconds=1), TIME_OF_OTHER]))
    def set_moment(self, moment: datetime) -> None:
        """The moment of the builds, which may go back."""
        self.moment = moment

    # Builds.

    @rule(clean=OFTEN)
    def build(self, clean: bool = False) -> None:
        before = contents(self.output)
        expected = self._expected()
        outcome = self._outcome(self.site, clean=clean)
        assert outcome[1] == expected[1]
        assert outcome[0] == expected[0]
        if outcome[0] is None:
            assert contents(self.output) == before

    @rule(clean=OFTEN)
    def build_twice(self, clean: bool) -> None:
        self.build(clean)
        self.build()

    @rule(call=st.integers(1, 150), clean=OFTEN)
    def die(self, call: int, clean: bool) -> None:
        """A build that is killed at some call of the operating system."""

        def work() -> None:
            strike(self.patch, {call}, lambda: os._exit(9))
            build_site(self.site, clean=clean, at=self.moment)

        self._wait(self._fork(work))

    @rule(clean=OFTEN)
    def build_at_once(self, clean: bool) -> None:
        """Two builds at the same time."""
        others = [
            self._fork(lambda: build_site(self.site, clean=clean, at=self.moment)) for _ in range(2)
        ]
        self._wait(*others)

    def _expected(self) -> Outcome:
        inputs = {part: contents(self.site / part) for part in INPUTS}
        key = digest_of(repr(sorted(inputs.items())).encode()), self.moment
        if key not in _known:
            fresh = self.base / "fresh"
            for part in INPUTS:
                if (self.site / part).exists():
                    shutil.copytree(self.site / part, fresh / part)
            _known[key] = self._outcome(fresh)
            shutil.rmtree(fresh)
        return _known[key]

    def _outcome(self, site: Path, **options: Any) -> Outcome:
        try:
            built = build_site(site, at=self.moment, **options)
        except SiteError as error:
            return None, told(error.problems)
        return contents(site / "build"), told(built.warnings)

    def _fork(self, work: Callable[[], object]) -> int:
        child = os.fork()
        if not child:
            try:
                work()
            finally:
                os._exit(0)
        return child

    def _wait(self, *children: int) -> None:
        for child in children:
            os.waitpid(child, 0)

    def _commit(self) -> None:
        git(self.site, "add", "--all")
        names = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        git(self.site, *names, "commit", "--quiet", "--message=State")

    def _write(self, path: str, old: str, new: str) -> None:
        text = (self.site / path).read_text("utf-8")
        (self.site / path).write_text(text.replace(old, new), "utf-8")

    def _tamper(self, folder: Path, seed: int, kind: str) -> None:
        chance = random.Random(seed)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        files = [path for path in files if path.name not in ("lock", "manifest.json")]
        if files:
            path = chance.choice(files)
            TAMPERING[kind](path, chance.choice(files), chance)

"""Every single call of the operating system fails, is interrupted, or is the last one before death.

Nothing here relies on permissions, which root would not feel: the calls themselves are struck.
"""

import errno
import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from site_builder.output.output import publish
from site_builder.output.stage import MissingBlobsError
from site_builder.problems.problems import SiteError
from tests.support.worlds import (
    AFTER,
    BEFORE,
    Texts,
    World,
    clean,
    contents,
    ever_after,
    failing,
    identities,
    strike,
    texts_in,
)

FIRST = pytest.param({}, id="first publication")
LATER = pytest.param(BEFORE, id="later publication")
UNREAD = ["missing"]
"""A blob that can't be read is missing, and made again."""

UNKNOWN = ["foreign-files"]
"""Where the manifest can't be read, nothing is known to be ours."""

CODES = {errno.ENOSPC: "no-space", errno.EACCES: "no-permission", errno.EIO: "write-failed"}


def worlds(base: Path, before: Texts) -> Iterator[tuple[int, World]]:
    """World after world in the same state, each with the next number (from 1)."""
    for number in count(1):
        world = World(base / str(number))
        world.blobs(AFTER)
        if before:
            world.publish(before)
        yield number, world


def publish_after(world: World) -> None:
    # Without putting blobs: only the publication is struck.
    publish(world.output, world.blobs(AFTER), world.cache)


@pytest.mark.parametrize("error", CODES)
@pytest.mark.parametrize("before", [FIRST, LATER])
def test_any_failing_call_leaves_all_as_it_was(tmp_path: Path, before: Texts, error: int) -> None:
    wanted = clean(tmp_path / "clean", AFTER)
    refused = 0
    for number, world in worlds(tmp_path, before):
        was, were = contents(world.output), identities(world.output)
        outputs = world.blobs(AFTER)
        with pytest.MonkeyPatch.context() as patch:
            calls = strike(patch, {number}, failing(error))
            codes = _codes(partial(publish, world.output, outputs, world.cache))
            if codes:
                refused += 1
                assert codes in ([CODES[error]], UNREAD, UNKNOWN)
                assert (contents(world.output), identities(world.output)) == (was, were)
            else:  # it could help itself: by a copy, or by leaving rubbish to the next one
                assert texts_in(world.output) == AFTER
        publish_after(world)
        assert contents(world.output) == wanted
        if calls() < number:
            break
    assert refused > 20


@pytest.mark.parametrize("before", [FIRST, LATER])
def test_a_disk_that_stays_full_leaves_all_as_it_was(tmp_path: Path, before: Texts) -> None:
    for number, world in worlds(tmp_path, before):
        was, were = contents(world.output), identities(world.output)
        outputs = world.blobs(AFTER)
        with pytest.MonkeyPatch.context() as patch:
            growing = ("link", "write")
            full = failing(errno.ENOSPC)
            calls = strike(patch, ever_after(number), full, calls=growing)
            codes = _codes(partial(publish, world.output, outputs, world.cache))
        if calls() < number:
            break
        assert codes == ["no-space"]
        assert (contents(world.output), identities(world.output)) == (was, were)


@pytest.mark.parametrize("before", [FIRST, LATER])
def test_when_the_disk_is_lost_half_way_the_next_publication_repairs(
    tmp_path: Path, before: Texts
) -> None:
    wanted = clean(tmp_path / "clean", AFTER)
    for number, world in worlds(tmp_path, before):
        outputs = world.blobs(AFTER)
        with pytest.MonkeyPatch.context() as patch:
            calls = strike(patch, ever_after(number), failing(errno.EIO))
            _codes(partial(publish, world.output, outputs, world.cache))
        publish_after(world)
        assert contents(world.output) == wanted
        if calls() < number:
            break


def test_a_second_fault_on_the_way_back_is_repaired_by_the_next_publication(
    tmp_path: Path,
) -> None:
    wanted = clean(tmp_path / "clean", AFTER)
    last = 0  # of the calls that move files: the one that would have ended the swap
    for number, world in worlds(tmp_path, BEFORE):
        outputs = world.blobs(AFTER)
        with pytest.MonkeyPatch.context() as patch:
            struck = {last, last + number - 1} if last else ()
            calls = strike(patch, struck, failing(errno.EIO), calls=("replace",))
            codes = _codes(partial(publish, world.output, outputs, world.cache))
        assert bool(codes) == (last > 0)
        publish_after(world)
        assert contents(world.output) == wanted
        if last and calls() < last + number - 1:
            break
        last = last or calls()


@pytest.mark.parametrize("after", [False, True], ids=["before the call", "after the call"])
@pytest.mark.parametrize("before", [FIRST, LATER])
def test_an_interruption_leaves_the_old_state_or_the_new(
    tmp_path: Path, before: Texts, after: bool
) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    for number, world in worlds(tmp_path, before):
        was = identities(world.output)
        outputs = world.blobs(AFTER)
        with pytest.MonkeyPatch.context() as patch:
            calls = strike(patch, {number}, interrupt, after=after)
            try:
                publish(world.output, outputs, world.cache)
            except KeyboardInterrupt:
                found = texts_in(world.output)
                assert found in (before, AFTER)
                assert found == AFTER or identities(world.output) == was
        if calls() < number:
            break


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("before", [FIRST, LATER])
def test_death_at_any_call_is_repaired(tmp_path: Path, before: Texts) -> None:
    wanted, other = clean(tmp_path / "clean", AFTER), clean(tmp_path / "other", BEFORE)
    for number, world in worlds(tmp_path, before):
        outputs = world.blobs(AFTER)
        died = _dies_at(number, partial(publish, world.output, outputs, world.cache))
        found = texts_in(world.output)
        assert not before or found["same.html"] == "same"
        assert all(text in {before.get(path), AFTER.get(path)} for path, text in found.items())
        onward = number % 2 == 1  # to what was begun; or else back
        world.publish(AFTER if onward else BEFORE)
        assert contents(world.output) == (wanted if onward else other)
        if not died:
            break


def _codes(work: Callable[[], object]) -> list[str]:
    """The codes of the problems that the work ends with; none where it does what it should."""
    try:
        work()
    except SiteError as error:
        return [problem.code for problem in error.problems]
    except MissingBlobsError:
        return UNREAD
    return []


def _dies_at(number: int, work: Callable[[], object]) -> bool:
    """Do the work in a child that ends, without any clearing up, at its so-many-th call."""
    child = os.fork()
    if not child:
        with pytest.MonkeyPatch.context() as patch:
            strike(patch, {number}, lambda: os._exit(9))
            try:
                work()
            finally:
                os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9

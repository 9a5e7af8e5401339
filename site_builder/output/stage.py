"""The stage: where everything new lies ready before anything visible changes."""

# Plain calls on strings (why: see `files`).
# ruff: noqa: PTH106, PTH108, PTH112, PTH120

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from site_builder.store import files
from site_builder.store.cache import Cache
from site_builder.store.files import FULL
from site_builder.store.paths import PRIVATE

_MANIFEST = "manifest.json"
_MANY_LINKS = 500
"""So many links no file system refuses; beyond, one is tried where its failing does no harm."""


class MissingBlobsError(LookupError):
    """Outputs whose bytes are not in the cache (any more): make them again, then publish again.

    No fault of the user's, so no problem. Nothing has been changed. `paths` are the outputs.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = tuple(paths)
        super().__init__(f"not in the cache: {', '.join(self.paths)}")


@dataclass(frozen=True, slots=True)
class Area:
    """The output folder `root` (absolute) and the places in its private area."""

    root: str

    @property
    def private(self) -> str:
        return f"{self.root}/{PRIVATE}"

    @property
    def manifest(self) -> str:
        return f"{self.private}/{_MANIFEST}"

    @property
    def stage(self) -> str:
        return f"{self.private}/stage"

    def staged(self, name: str | int) -> str:
        """A new file: an output by its number, a manifest by its name."""
        return f"{self.stage}/new/{name}"

    def kept(self, name: str | int) -> str:
        """An old file, for as long as the swap may have to be taken back."""
        return f"{self.stage}/old/{name}"


@contextmanager
def open_stage(area: Area) -> Iterator[None]:
    """Make an empty stage, and the output folder where there is none; remove the stage at the end.

    On an error also the folders that were made are removed again, where they are still empty.
    """
    clear_leftovers(area)
    made: list[str] = []
    try:
        _make_parents(f"{area.stage}/new", made)
        _make_parents(f"{area.stage}/old", made)
        yield
    except BaseException:
        _clear_stage(area)
        for folder in reversed(made):
            with suppress(OSError):
                os.rmdir(folder)
        raise
    _clear_stage(area)


def clear_leftovers(area: Area) -> None:
    """Remove what a killed build left in the private area. OSError passes."""
    with suppress(FileNotFoundError), os.scandir(area.private) as entries:
        for entry in entries:
            if entry.name != _MANIFEST:
                files.remove(entry.path)


@dataclass(frozen=True, slots=True)
class Supply:
    """Where the bytes come from: blobs by digest. `now_ns` is the time, in nanoseconds. Without
    `shares`, every output is a file of its own: what happens to the cache, or to another folder
    that shares its files, happens to nobody else."""

    cache: Cache
    now_ns: int
    shares: bool = True


def fill_stage(
    area: Area,
    paths: Sequence[str],
    outputs: Mapping[str, str],
    supply: Supply,
    replaced: Mapping[str, os.stat_result],
) -> dict[str, str]:
    """Stage the outputs at `paths`, each under its number, as far as they need it. Returns those
    that need no copy and replace nothing, each with its blob's file, to be linked straight into
    their place.

    Every blob is read before it is believed: nothing that a file tells from outside shows that its
    bytes are the ones that were made. `replaced` are the lstats of the files that are there now.
    OSError (a full disk, above all) passes; MissingBlobsError where the cache lacks bytes.
    """
    blobs: dict[str, str] = {}
    missing: list[str] = []
    taken: set[str] = set()
    can_link = False  # not known before a first one has been
    for number, path in enumerate(paths):
        digest, old, target = outputs[path], replaced.get(path), area.staged(number)
        data = supply.cache.get(digest)
        if data is None:
            missing.append(path)
        elif can_link and old is None and digest not in taken and _can_link(supply, digest):
            blobs[path] = supply.cache.path(digest)
            taken.add(digest)
        else:
            can_link |= _stage(supply, digest, data, target, old.st_mtime_ns if old else 0)
    if missing:
        raise MissingBlobsError(missing)
    return blobs


def _can_link(supply: Supply, digest: str) -> bool:
    """Whether a blob's file can be linked as it is."""
    state = os.lstat(supply.cache.path(digest))
    few = state.st_nlink < _MANY_LINKS
    return few and _is_plain(state) and state.st_mtime_ns <= supply.now_ns


def _is_plain(state: os.stat_result) -> bool:
    return stat.S_ISREG(state.st_mode) and files.has_mode(state, files.FILE_MODE)


def _stage(supply: Supply, digest: str, data: bytes, target: str, not_before: int) -> bool:
    """Share the blob's file, or else write a copy; returns whether it could be shared.

    A shared file has its blob's time. A page that returns to what it once was would seem older
    than its last version, and a browser would keep that one: it gets a copy, with a new time. So
    does one whose blob is dated in the future.
    """
    state = _share(supply.cache.path(digest), target) if supply.shares else None
    if state and not_before <= state.st_mtime_ns <= supply.now_ns:
        return True
    if state:
        os.unlink(target)
    files.write_new(target, data)
    return state is not None


def _share(blob: str, target: str) -> os.stat_result | None:
    """Link the blob's file to `target`; None where it is missing, or cannot be shared."""
    try:
        os.link(blob, target)
    except OSError as error:  # no hard links here, other device, too many links, …
        if error.errno in FULL:
            raise
        return None
    state = os.lstat(target)
    if _is_plain(state):
        return state
    os.unlink(target)
    return None


def _make_parents(folder: str, made: list[str]) -> None:
    """Make the folder and what is missing above it; adds what was made to `made`."""
    missing: list[str] = []
    while not os.path.isdir(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    for folder in reversed(missing):
        made.append(folder)  # before it is made, for an interruption between the two
        files.make_folder(folder)


def _clear_stage(area: Area) -> None:
    # The outcome is decided; the next build removes what can't be removed now.
    with suppress(OSError):
        files.remove(area.stage)

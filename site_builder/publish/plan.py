"""What must be done to make an output folder hold exactly the wanted outputs: a pure function."""

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from site_builder.publish.paths import fold, folders_of


@dataclass(frozen=True, slots=True)
class Before:
    """The folder as it is: the digest of every file that is wanted as well (by path), all files,
    all folders, and the files that are ours (which may be missing)."""

    digests: Mapping[str, str]
    files: Collection[str]
    folders: AbstractSet[str]
    owned: Collection[str]


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps, in the order of the fields."""

    make_way: tuple[str, ...]  # old files that stand where a folder or a like-named file will be
    clear: tuple[str, ...]  # old folders likewise, deepest first; empty by then
    make: tuple[str, ...]  # new folders, outermost first
    write: tuple[str, ...]  # new and changed files
    remove: tuple[str, ...]  # the other old files
    prune: tuple[str, ...]  # old folders, deepest first; removed where empty
    unchanged: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        steps = (self.make_way, self.clear, self.make, self.write, self.remove, self.prune)
        return not any(steps)


def make_plan(before: Before, outputs: Mapping[str, str]) -> Plan:
    """From the folder as it is and the wanted outputs (path → digest) to the steps between."""
    unchanged = {path for path, digest in before.digests.items() if outputs.get(path) == digest}
    removed = [path for path in before.files if path not in outputs]
    needed = folders_of(outputs)
    idle = before.folders - needed
    in_the_way = _in_the_way([*removed, *idle], outputs, needed) if removed or idle else set()
    cleared = idle & in_the_way
    return Plan(
        make_way=tuple(sorted(path for path in removed if path in in_the_way)),
        clear=tuple(sorted(cleared, reverse=True)),
        make=tuple(sorted(needed - before.folders)),
        write=tuple(sorted(outputs.keys() - unchanged, key=_pages_last)),
        remove=tuple(sorted(path for path in removed if path not in in_the_way)),
        prune=tuple(sorted((idle - cleared) & folders_of(before.owned), reverse=True)),
        unchanged=tuple(sorted(unchanged)),
    )


def _pages_last(path: str) -> tuple[bool, str]:
    # A reader in the middle of a swap should not get a page whose pictures are not there yet.
    return path.endswith(".html"), path


def _in_the_way(paths: Collection[str], outputs: Collection[str], needed: set[str]) -> set[str]:
    """Which of these old files and folders must go before anything is written.

    Compared by `fold`: where case does not count, an old `A.html` is the new `a.html`, and to
    remove it afterwards would remove the new one.
    """
    taken = {fold(path) for path in outputs} | {fold(path) for path in needed}
    blocking = {path for path in paths if fold(path) in taken}
    inside = {path for path in paths if not blocking.isdisjoint(folders_of([path]))}
    return blocking | inside

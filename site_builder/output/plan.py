"""What must be done to make an output folder hold exactly the wanted outputs: a pure function."""

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from site_builder.store.paths import fold, folder_of, folders_of


@dataclass(frozen=True, slots=True)
class Before:
    """The folder as it is: the digest of every file that is wanted as well (by path), all files,
    all folders, the files that are ours (which may be missing), and what programs have left behind
    beside them, such as `.DS_Store`."""

    digests: Mapping[str, str]
    files: Collection[str]
    folders: AbstractSet[str]
    owned: Collection[str]
    left: Collection[str] = ()


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
    """From the folder as it is and the wanted outputs (path → digest) to the steps between.

    What was left behind stays where it is; only in a folder that goes, it goes too.
    """
    unchanged = {path for path, digest in before.digests.items() if outputs.get(path) == digest}
    owned = before.owned
    ours_once = [path for path in before.left if path in owned]  # other versions published these
    removed = [*(path for path in before.files if path not in outputs), *ours_once]
    needed = folders_of(outputs)
    idle = before.folders - needed
    in_the_way = _in_the_way([*removed, *idle], outputs, needed) if removed or idle else set()
    cleared = idle & in_the_way
    pruned = _once_ours(idle - cleared, owned) if idle else set()
    going = [(path, folder_of(path)) for path in before.left if path not in owned]
    make_way = {path for path in removed if path in in_the_way}
    make_way |= {path for path, folder in going if folder in cleared}
    swept = {path for path, folder in going if folder in pruned}
    return Plan(
        make_way=tuple(sorted(make_way)),
        clear=tuple(sorted(cleared, reverse=True)),
        make=tuple(sorted(needed - before.folders)),
        write=tuple(sorted(outputs.keys() - unchanged, key=_pages_last)),
        remove=tuple(sorted(swept.union(removed) - make_way)),
        prune=tuple(sorted(pruned, reverse=True)),
        unchanged=tuple(sorted(unchanged)),
    )


def _once_ours(folders: AbstractSet[str], owned: Collection[str]) -> set[str]:
    """Of some folders, those that had files of ours, and those in the place of such a file."""
    files = frozenset(owned)
    had = folders_of(files)
    return {one for one in folders if one in had or files & {one, *folders_of([one])}}


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

"""What stands between Site Builder and the files of others: refusals, before anything is done."""

import os
from collections.abc import Collection, Iterable
from pathlib import Path

from site_builder.output.scan import Scan
from site_builder.problems.problems import Location, Problem, in_order
from site_builder.store.paths import fold, show

_NAMED = 3  # so many foreign files are named; of the rest, the number


def check_output(
    output: Path, protected: Iterable[Path] = (), site: Path | None = None
) -> tuple[Problem, ...]:
    """Problems of the output folder's place. Code: `bad-output`.

    It may not be a file; nor be, hold or lie inside any of the `protected` folders (content,
    templates, assets, cache); nor be or hold the `site` folder (inside it is where it belongs).
    """
    if output.exists() and not output.is_dir():
        return (_bad(output, "is a file, not a folder"),)
    place = _parts(output)
    if site is not None and _starts(_parts(site), place):
        return (_bad(output, "is or holds the site's own folder"),)
    return in_order(
        _bad(output, f"is, holds or lies inside '{show(folder.as_posix())}'")
        for folder in protected
        if _starts(place, _parts(folder)) or _starts(_parts(folder), place)
    )


def check_foreign(output: Path, found: Scan, owned: Collection[str]) -> tuple[Problem, ...]:
    """The problem of files in the output folder that we did not make. Code: `foreign-files`.

    Every symlink is foreign, even where an output of ours was: we would write through it.
    """
    foreign = sorted([*(path for path in found.files if path not in owned), *found.others])
    if not foreign:
        return ()
    names = ", ".join(f"'{show(path)}'" for path in foreign[:_NAMED])
    rest = len(foreign) - _NAMED
    more = f" and {rest} more" if rest > 0 else ""
    files = "a file" if len(foreign) == 1 else f"{len(foreign)} files"
    message = f"the output folder holds {files} that Site Builder did not make: {names}{more}"
    hint = "move them elsewhere, or choose another folder"
    return (Problem(_at(output), "foreign-files", message, hint),)


def _bad(output: Path, why: str) -> Problem:
    hint = "choose a folder of its own, such as 'build'"
    return Problem(_at(output), "bad-output", f"the output folder {why}", hint)


def _at(output: Path) -> Location:
    return Location(show(output.as_posix()))


def _parts(folder: Path) -> tuple[str, ...]:
    # Without symlinks, and without case: on some systems 'Content' is 'content'.
    return Path(fold(os.path.realpath(folder))).parts


def _starts(place: tuple[str, ...], beginning: tuple[str, ...]) -> bool:
    return place[: len(beginning)] == beginning

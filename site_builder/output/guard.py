"""Refusals that protect other people's files, before anything is done."""

import os
from collections.abc import Collection, Iterable
from pathlib import Path

from site_builder.messages.message import Message, _, listed, ngettext
from site_builder.output.scan import Scan
from site_builder.problems.problems import Location, Problem, in_order
from site_builder.store.paths import PRIVATE, fold, show
from site_builder.store.work_folders import link_in_site, linked_folder

_NAMED = 3  # so many foreign files are named; of the rest, the number


def check_output(
    output: Path, protected: Iterable[Path] = (), site: Path | None = None
) -> tuple[Problem, ...]:
    """Problems of the output folder's place. Codes: `bad-output`, `linked-folder`.

    It must not be a file; nor be, contain or be inside a `protected` folder (content, templates,
    assets, cache); nor be or contain the `site` folder (it belongs inside that); nor lead anywhere
    by a link in that. Its private area must be a folder of its own.
    """
    if site is not None and (link := link_in_site(output, site)):
        return (linked_folder(link),)
    if (private := output / PRIVATE).is_symlink():
        return (linked_folder(private.as_posix()),)
    if os.path.exists(output) and not os.path.isdir(output):  # noqa: PTH110, PTH112 (never raise)
        return (_bad(output, _("the output folder is a file, not a folder")),)
    place = _parts(output)
    if site is not None and _starts(_parts(site), place):
        return (_bad(output, _("the output folder is the site's own folder, or contains it")),)
    return in_order(
        _bad(output, _overlaps(show(folder.as_posix())))
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
    names = listed(_("'{name}'", name=show(path)) for path in foreign[:_NAMED])
    if rest := len(foreign[_NAMED:]):
        names = _("{names} and {count} more", names=names, count=rest)
    message = ngettext(
        "the output folder contains a file that Site Builder didn't create: {names}",
        "the output folder contains {count} files that Site Builder didn't create: {names}",
        len(foreign),
        names=names,
    )
    hint = _("Move them elsewhere, or choose another output folder.")
    return (Problem(_at(output), "foreign-files", message, hint),)


def _overlaps(folder: str) -> Message:
    return _("the output folder is '{folder}', contains it or is inside it", folder=folder)


def _bad(output: Path, message: Message) -> Problem:
    hint = _("Choose a folder that is used for nothing else, such as 'build'.")
    return Problem(_at(output), "bad-output", message, hint)


def _at(output: Path) -> Location:
    return Location(show(output.as_posix()))


def _parts(folder: Path) -> tuple[str, ...]:
    # Without symlinks, and without case: on some systems 'Content' is 'content'.
    return Path(fold(os.path.realpath(folder))).parts


def _starts(place: tuple[str, ...], beginning: tuple[str, ...]) -> bool:
    return place[: len(beginning)] == beginning

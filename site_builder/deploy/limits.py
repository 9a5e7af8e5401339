"""Whether a built folder may be published: its files, and the limits of GitHub Pages."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.deploy.record import RECORD, Entry
from site_builder.messages.message import Message, _, ngettext
from site_builder.messages.reasons import reason_of
from site_builder.output.scan import Scan, scan
from site_builder.problems.problems import Location, Problem, in_order
from site_builder.store import files
from site_builder.store.digests import digest_of
from site_builder.store.paths import check_paths, show

_UNITS = ("kB", "MB", "GB")
_ROUNDED_UP = 999.95  # would be printed as 1000.0


def size_in_words(size: int) -> Message:
    """`1 byte`, `940 bytes`, `12.3 kB`, `1.2 GB`: decimal units, like GitHub's limits."""
    if size < 1000:
        return ngettext("{count} byte", "{count} bytes", size)
    power = 1
    while power < len(_UNITS) and size / 1000**power >= _ROUNDED_UP:
        power += 1
    return _("{size} {unit}", size=f"{size / 1000**power:.1f}", unit=_UNITS[power - 1])


INDEX = "index.html"
CNAME = "CNAME"
_ODD = 0o7111  # set-user-id and the like, and permission to be run


@dataclass(frozen=True, slots=True)
class Limits:
    """In bytes. Sources: docs.github.com, "GitHub Pages limits" (a published site may be no larger
    than 1 GB) and "About large files on GitHub" (a file larger than 100 MiB is refused)."""

    site: int = 1_000_000_000
    file: int = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Contents:
    """The files of a built folder by path, and what keeps them from being published."""

    files: Mapping[str, Entry]
    problems: tuple[Problem, ...]


def take_contents(folder: Path, limits: Limits) -> Contents:
    """Look at every file of a built folder, except the private area.

    Codes: `odd-file`, `odd-mode`, `unreadable`, `no-index`, `too-large`, `bad-output-path`,
    `output-collision`. OSError if the folder itself can't be read.
    """
    found = scan(str(folder))
    entries: dict[str, Entry] = {}
    problems: list[Problem] = [*check_paths(found.files), *_odd_files(found)]
    for path, state in sorted(found.files.items()):
        try:
            data = files.read(f"{folder}/{path}")
        except OSError as error:
            message = _("this can't be read ({why})", why=reason_of(error))
            problems.append(Problem(_at(path), "unreadable", message))
            continue
        entries[path] = Entry(len(data), digest_of(data))
        problems += _odd_mode(path, state)
    if INDEX not in found.files:
        message = _("there is no {file} at the root", file=INDEX)
        hint = _("a site starts with this page: check templates/chooser.html")
        problems.append(Problem(_at(INDEX), "no-index", message, hint))
    return Contents(entries, in_order([*problems, *_too_large(entries, limits)]))


def _odd_files(found: Scan) -> Iterator[Problem]:
    for path in found.others:
        message = _("this is not a regular file, so it can't be published")
        yield Problem(_at(path), "odd-file", message, _("put the file itself here"))
    for path in found.files:
        if path in {RECORD, CNAME}:
            message = _("publishing adds a file named '{path}' itself", path=path)
            yield Problem(_at(path), "odd-file", message, _("give it another name"))
        if path.startswith('"'):
            message = _("a path that starts with a quotation mark can't be published")
            yield Problem(_at(path), "odd-file", message, _("give it another name"))


def _odd_mode(path: str, state: os.stat_result) -> Iterator[Problem]:
    mode = stat.S_IMODE(state.st_mode)
    if mode & _ODD and os.name != "nt":
        message = _("the file's mode is {mode}, but it must not be executable", mode=f"{mode:o}")
        yield Problem(_at(path), "odd-mode", message, _("set it with chmod 644"))


def _too_large(entries: Mapping[str, Entry], limits: Limits) -> Iterator[Problem]:
    for path, entry in entries.items():
        if entry.size > limits.file:
            size, most = size_in_words(entry.size), size_in_words(limits.file)
            message = _("the file has {size}; GitHub accepts {most} at most", size=size, most=most)
            hint = _("make it smaller, or host it elsewhere")
            yield Problem(_at(path), "too-large", message, hint)
    total = sum(entry.size for entry in entries.values())
    if total > limits.site:
        size, most = size_in_words(total), size_in_words(limits.site)
        message = _(
            "the site has {size}; GitHub Pages accepts {most} at most", size=size, most=most
        )
        hint = _("publish fewer or smaller pictures, or split the site")
        yield Problem(Location("."), "too-large", message, hint)


def _at(path: str) -> Location:
    return Location(show(path))

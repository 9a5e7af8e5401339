"""Paths of outputs: which are sound, and which would get in each other's way on some computer."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from site_builder.languages import unicode
from site_builder.messages.message import NOTHING, Message, _
from site_builder.problems.problems import UNSHOWN, Location, Problem, in_order

PRIVATE = ".site-builder"  # the folder inside every output folder that is ours alone

# Controls (C0, DEL, C1), the line separators and lone surrogates cannot be shown or encoded;
# a backslash is a separator on Windows, and a colon leads to another drive or stream there.
_UNSOUND = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\\:]")
_EMPTY_OR_DOTS = re.compile(r"(?:^|/)\.{0,2}(?:/|$)")


def check_paths(paths: Iterable[str]) -> tuple[Problem, ...]:
    """Problems of outputs' paths, each by itself and with each other (`check_collisions`).

    A sound path is relative, with forward slashes, and cannot lead out of the output folder nor
    into its private area. Code: `bad-output-path`.
    """
    known = tuple(paths)
    found = [Problem(Location(show(p)), "bad-output-path", m) for p in known if (m := _fault(p))]
    return in_order([*found, *check_collisions(known)])


def check_collisions(paths: Iterable[str]) -> tuple[Problem, ...]:
    """Problems of outputs that cannot all be there. Code: `output-collision`.

    Two outputs collide when their paths are equal, when one is a folder of the other, or when
    they or their folders differ only by case or by Unicode normalisation (one file on macOS and
    Windows, two on Linux). `paths` may hold a path several times.
    """
    known = tuple(paths)
    keys = [fold(path) for path in known]
    folders = folders_of(known)
    folder_keys = {fold(folder): folder for folder in sorted(folders)}
    # Only counted on the usual way, where nothing is wrong; the words are looked for after that.
    if (
        len(set(keys)) == len(keys)
        and len(folder_keys) == len(folders)
        and folder_keys.keys().isdisjoint(keys)
    ):
        return ()
    found = [
        *_same_place(known, are_folders=False),
        *_same_place(folders, are_folders=True),
        *_file_and_folder(known, folder_keys),
    ]
    return in_order(found)


def fold(path: str) -> str:
    """The same text for all spellings that some file system takes for one (Unicode D145)."""
    if path.isascii():
        return path.lower()
    return unicode.normalize("NFD", unicode.fold(unicode.normalize("NFD", path)))


def folders_of(paths: Iterable[str]) -> set[str]:
    """All folders that the paths lie in, without the output folder itself."""
    found: set[str] = set()
    for path in paths:
        folder = folder_of(path)
        while folder and folder not in found:
            found.add(folder)
            folder = folder_of(folder)
    return found


def folder_of(path: str) -> str:
    """The folder that a file or folder lies in; '' for the output folder itself."""
    return path.rpartition("/")[0]


def show(path: str) -> str:
    """The path as it may be shown on any terminal: no controls, no broken bytes."""
    return ascii(path)[1:-1] if UNSHOWN.search(path) else path


def _fault(path: str) -> Message:
    if _UNSOUND.search(path):
        return _("the path contains a character that some file systems don't allow")
    if _EMPTY_OR_DOTS.search(path):
        return _("the path is not plain and relative: it has an empty part, '.' or '..'")
    if fold(path.partition("/")[0]) == PRIVATE:
        return _("'{name}' is reserved for Site Builder", name=PRIVATE)
    return NOTHING


def _same_place(paths: Collection[str], *, are_folders: bool) -> Iterator[Problem]:
    for (key, first), (other_key, path) in pairwise(sorted((fold(p), p) for p in paths)):
        if key == other_key:
            yield _collision(path, _beside(show(path), show(first), are_folders=are_folders))


def _beside(path: str, first: str, *, are_folders: bool) -> Message:
    if first == path:
        return _("the site has two outputs at '{path}'", path=path)
    if are_folders:
        return _(
            "the folders '{first}' and '{path}' are the same on some systems",
            first=first,
            path=path,
        )
    return _(
        "the outputs '{first}' and '{path}' are the same file on some systems",
        first=first,
        path=path,
    )


def _file_and_folder(paths: Iterable[str], folder_keys: dict[str, str]) -> Iterator[Problem]:
    for path in paths:
        if folder := folder_keys.get(fold(path)):
            file, place = show(path), show(folder)
            message = _("'{file}' is a file and '{folder}' is a folder", file=file, folder=place)
            yield _collision(path, message)


def _collision(path: str, message: Message) -> Problem:
    hint = _("Rename one of them. Names that differ only in case or accent encoding are the same.")
    return Problem(Location(show(path)), "output-collision", message, hint)

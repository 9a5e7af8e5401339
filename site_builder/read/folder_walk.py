"""A walk over the folders of a site that never leaves it, and what can't be part of the site."""

import os
from collections.abc import Iterator
from pathlib import Path

from site_builder.messages.message import NOTHING, Message, _
from site_builder.messages.reasons import reason_of
from site_builder.model.ids import ID
from site_builder.model.left_behind import is_passed_over
from site_builder.problems.input_folders import link_fault
from site_builder.problems.problems import Location, Problem, name_problem

Stat = tuple[int, int, int, int]
"""What shows that a file may have changed: size, modification and change time in nanoseconds,
inode."""

BEGIN_HINT = _("to begin a site here: site-builder new site . (for a site elsewhere: --site DIR)")
"""What to do where a command finds no site."""


def missing_folder(folder: str, hint: Message = NOTHING) -> Problem:
    """The problem of a folder that must be there."""
    message = _("there is no folder {path}", path=f"{folder}/")
    return Problem(Location(folder), "missing-folder", message, hint, about=folder)


class FolderWalk:
    """One walk over a site's folders; it collects the problems on the way."""

    def __init__(self, root: Path) -> None:
        self.root = os.path.realpath(root)
        self.problems: list[Problem] = []

    def entries(self, folder: str) -> list[os.DirEntry[str]]:
        """The entries of a folder that may be inputs and lie inside the site, sorted by name."""
        whole = f"{self.root}/{folder}"
        if not self._stays_inside(whole, folder, is_link=os.path.islink(whole)):  # noqa: PTH114 (quick)
            return []
        try:
            with os.scandir(whole) as found:
                visible = [entry for entry in found if not is_passed_over(entry.name)]
        except FileNotFoundError:
            hint = BEGIN_HINT if folder == "content" else NOTHING
            self.problems.append(missing_folder(folder, hint))
            return []
        except NotADirectoryError:
            self.report(folder, "unreadable", _("this must be a folder"))
            return []
        except OSError as error:
            message = _("the folder can't be read: {reason}", reason=reason_of(error))
            self.report(folder, "unreadable", message)
            return []
        sound = [entry for entry in visible if self._is_sound(entry, f"{folder}/{entry.name}")]
        return sorted(sound, key=lambda entry: entry.name)

    def is_folder(self, entry: os.DirEntry[str]) -> bool:
        try:
            return entry.is_dir()
        except OSError:  # a link that leads to itself
            return False

    def stat(self, entry: os.DirEntry[str], path: str, *, report: bool = True) -> Stat | None:
        """The stat of a plain file; None, with a problem, for anything else (a folder, a pipe)."""
        try:
            if entry.is_file():
                stat = entry.stat()
                return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino
            message = _("this must be a file")
            if entry.is_symlink() and not entry.is_dir():
                message = _("this link doesn't lead to a file")
        except OSError as error:
            message = _("the file can't be read: {reason}", reason=reason_of(error))
        if report:
            self.report(path, "unreadable", message)
        return None

    def report(self, path: str, code: str, message: Message, hint: Message = NOTHING) -> None:
        self.problems.append(Problem(Location(path), code, message, hint))

    def _is_sound(self, entry: os.DirEntry[str], path: str) -> bool:
        problem = name_problem(path, entry.name)
        is_slug = path.rpartition("/")[0] == "content" and self.is_folder(entry)
        if problem and not (is_slug and ID.fullmatch(entry.name)):  # it is reported as a slug
            self.problems.append(problem)
            return False
        return self._stays_inside(entry.path, path, is_link=entry.is_symlink())

    def _stays_inside(self, whole: str, path: str, *, is_link: bool) -> bool:
        """Whether a file or folder can be part of the site; a problem for a link that leads out of
        its input folder, or back to a folder that contains it, which would then contain itself."""
        if not is_link:
            return True
        real = os.path.realpath(whole)
        if message := link_fault(self.root, path):
            self.report(path, "outside-root", message, _("copy what it leads to here"))
            return False
        if real in map(os.path.realpath, self._folders_around(path)):
            message = _("this link leads back to a folder that contains it")
            self.report(path, "unreadable", message, _("delete it"))
            return False
        return True

    def _folders_around(self, path: str) -> Iterator[str]:
        while path:
            path = path.rpartition("/")[0]
            yield f"{self.root}/{path}"

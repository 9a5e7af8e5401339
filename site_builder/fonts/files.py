"""The font files in the system's folders, and in the site's own."""

import os
import stat
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from site_builder.fonts.licences import is_licence_name
from site_builder.messages.message import _
from site_builder.model.fonts import FontFile, is_font_file
from site_builder.model.left_behind import is_left_behind
from site_builder.problems.input_folders import link_fault
from site_builder.problems.problems import Location, Problem

MAX_FOLDERS = 2_000
MAX_FILES = 10_000
"""Bounds of a search: more than any desktop has, and few enough to list in a moment."""

FOLDER = "fonts"
"""The folder of a site's own fonts, beside `content/`."""

_PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk")
_MAC = ("/System/Library/Fonts", "/Library/Fonts", "/Network/Library/Fonts")
_UNIX = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/X11R6/lib/X11/fonts")


def font_folders(platform: str, home: Path) -> tuple[Path, ...]:
    """The folders that a system keeps its fonts in, whether they exist or not.

    `platform` is `sys.platform`; `home` is the user's own folder.
    """
    match platform:
        case "darwin":
            return (*map(Path, _MAC), home / "Library/Fonts")
        case "win32":
            return (Path("C:/Windows/Fonts"), home / "AppData/Local/Microsoft/Windows/Fonts")
        case _:
            return (*map(Path, _UNIX), home / ".local/share/fonts", home / ".fonts")


def packaged_folders() -> tuple[Path, ...]:
    """The folders of the font packages that are installed beside Site Builder: Noto Sans for most
    scripts, so that a machine without fonts of its own can set every title."""
    found = [spec for name in _PACKAGES if (spec := find_spec(name))]
    return tuple(Path(place) for spec in found for place in spec.submodule_search_locations or ())


def list_fonts(folders: Iterable[Path]) -> tuple[FontFile, ...]:
    """The font files in these folders and below, each once, by path.

    No file is opened. What cannot be listed has no fonts; links to folders are followed, and one
    that leads back to where it came from is seen once.
    """
    found: dict[str, FontFile] = {}
    for file in _walk(folders):
        found.setdefault(file.path, file)
        if len(found) >= MAX_FILES:
            break
    return tuple(sorted(found.values()))


def list_site_fonts(root: Path) -> tuple[FontFile, ...]:
    """The font files in the `fonts/` folder of the site in folder `root`, and what seems to be
    their licences, by path.

    What lies deeper, or is a link that leads out of that folder, is left out.
    """
    folder = (root / FOLDER).absolute()
    site = os.path.realpath(root)
    sound = [name for name in _site_font_names(root) if not link_fault(site, f"{FOLDER}/{name}")]
    found = (font_file(folder / name) for name in sound)
    return tuple(file for file in found if file)


def check_site_fonts(root: Path) -> Iterator[Problem]:
    """Problems of links in the `fonts/` folder that lead out of it. Code: `outside-root`."""
    site = os.path.realpath(root)
    for path in (FOLDER, *(f"{FOLDER}/{name}" for name in _site_font_names(root))):
        if fault := link_fault(site, path):
            hint = _("copy what it leads to here")
            yield Problem(Location(path), "outside-root", fault, hint)


def _site_font_names(root: Path) -> list[str]:
    folder = root / FOLDER
    try:
        names = sorted(os.listdir(folder)) if not folder.is_symlink() else []  # noqa: PTH208
    except OSError:
        return []
    return [name for name in names if _is_font_name(name) or is_licence_name(name)]


def _is_font_name(name: str) -> bool:
    return is_font_file(name) and not is_left_behind(name)


def _walk(folders: Iterable[Path]) -> Iterator[FontFile]:
    seen: set[tuple[int, int] | str] = set()
    for top in folders:
        for folder, inner, names in os.walk(top, followlinks=True):
            identity = _identity(folder)
            if identity is None or identity in seen or len(seen) >= MAX_FOLDERS:
                inner.clear()
                continue
            seen.add(identity)
            inner[:] = sorted(name for name in inner if not is_left_behind(name))
            for name in sorted(names):
                if _is_font_name(name) and (file := font_file(Path(folder, name))):
                    yield file


def _identity(folder: str) -> tuple[int, int] | str | None:
    """What tells a folder from all others; None for one that is no longer there."""
    try:
        known = Path(folder).stat()
    except OSError:
        return None
    # Windows gives no number to a folder of some file systems: there its path stands for it.
    return (known.st_dev, known.st_ino) if known.st_ino else folder


def font_file(path: Path) -> FontFile | None:
    """The font file at a path; None for a link to nothing, a pipe, a name that is not Unicode."""
    try:
        path.name.encode()
        known = path.stat()
    except (OSError, UnicodeEncodeError):
        return None
    if not stat.S_ISREG(known.st_mode):
        return None
    times = known.st_mtime_ns, known.st_ctime_ns
    return FontFile(str(path.absolute()), known.st_size, *times, known.st_ino)

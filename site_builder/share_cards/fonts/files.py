"""Which font files there are: in the system's folders, and in the site's own."""

import os
import stat
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from site_builder.model.fonts import FONT_ENDINGS, FontFile
from site_builder.model.left_behind import is_left_behind

MAX_FOLDERS = 2_000
MAX_FILES = 10_000
"""Bounds of a search: more than any desktop has, and few enough to list in a moment."""

FOLDER = "fonts"
"""The folder of a site's own fonts, beside `content/`."""

_PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk")
_MAC = ("/System/Library/Fonts", "/Library/Fonts", "/Network/Library/Fonts")
_UNIX = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/X11R6/lib/X11/fonts")


def font_folders(platform: str, home: Path) -> tuple[Path, ...]:
    """The folders that a system keeps its fonts in, whether they are there or not.

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
    for file in _walk(list(folders)):
        found.setdefault(file.path, file)
        if len(found) >= MAX_FILES:
            break
    return tuple(sorted(found.values()))


def list_site_fonts(root: Path) -> tuple[FontFile, ...]:
    """The font files in the `fonts/` folder of the site in folder `root`, by path.

    What lies deeper, or is a link that leads out of the site, counts as not there.
    """
    folder, site = (root / FOLDER).absolute(), root.resolve()
    return tuple(
        file
        for file in list_fonts((folder,))
        if Path(file.path).parent == folder and Path(file.path).resolve().is_relative_to(site)
    )


def _walk(waiting: list[Path]) -> Iterator[FontFile]:
    seen: set[tuple[int, int] | str] = set()
    while waiting and len(seen) < MAX_FOLDERS:
        folder = waiting.pop()
        try:
            known = folder.stat()
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            continue
        # Windows gives no number to a folder of some file systems: there its path stands for it.
        identity = (known.st_dev, known.st_ino) if known.st_ino else str(folder)
        if identity in seen:
            continue
        seen.add(identity)
        for entry in entries:
            if is_left_behind(entry.name):
                continue
            if _is_folder(entry):
                waiting.append(Path(entry.path))
            elif entry.name.lower().endswith(FONT_ENDINGS) and (file := _font_file(entry)):
                yield file


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _font_file(entry: os.DirEntry[str]) -> FontFile | None:
    """The file of an entry; None for a link to nothing, a pipe, or a name that is not Unicode."""
    try:
        entry.name.encode()
        known = Path(entry.path).stat()
    except (OSError, UnicodeEncodeError):
        return None
    if not stat.S_ISREG(known.st_mode):
        return None
    return FontFile(str(Path(entry.path).absolute()), known.st_size, known.st_mtime_ns)

"""Whether git is rewriting the files of a site: in the middle of it they do not fit each other."""

import time
from pathlib import Path

LONGEST = 120.0  # seconds; a lock that is older was left behind by a git that was killed
_POINTER = "gitdir: "


def is_being_rewritten(site: Path) -> bool:
    """Whether git has begun to change the work tree that the folder `site` lies in (a checkout, a
    merge, a rebase, a stash), and has not ended. It then holds the lock of its index."""
    try:
        begun = (_git_folder(site) / "index.lock").stat().st_mtime
    except OSError:
        return False
    return abs(time.time() - begun) < LONGEST


def _git_folder(site: Path) -> Path:
    """Git's own folder of the nearest work tree around. FileNotFoundError where there is none."""
    for folder in (site, *site.parents):
        place = folder / ".git"
        if place.is_dir():
            return place
        if place.is_file():  # that of a linked work tree, or of a submodule, is elsewhere
            line = place.read_text(encoding="utf-8", errors="replace").strip()
            return folder / line.removeprefix(_POINTER)
    raise FileNotFoundError(site)

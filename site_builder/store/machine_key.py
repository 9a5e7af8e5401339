"""The secret key with which this user's caches are sealed on this machine.

It is kept outside every site, so that what comes with a site was never sealed with it.
"""

# ruff: noqa: PTH103, PTH111, PTH120 (plain calls on strings: see `files`)

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from site_builder.store import files
from site_builder.store.cache import Cache
from site_builder.store.work_folders import refuse_links

VARIABLE = "SITE_BUILDER_CACHE_KEY"
"""The environment variable that may hold the key instead, for machines that share a cache."""

_SIZE = 32  # bytes
_MODE = 0o600


def open_cache(folder: Path) -> Cache:
    """The cache in a site's folder, with this user's key; its own folders are healed, which deletes
    files. So SiteError `linked-folder` where that would happen elsewhere."""
    refuse_links(folder)
    cache = Cache(folder, machine_key())
    with suppress(OSError):  # what can't be healed can't be written into either
        cache.heal()
    return cache


def machine_key() -> bytes:
    """The key: that of the environment, or the user's own, which is made where there is none.

    Where none can be kept, each process has its own, and finds nothing in any cache.
    """
    home = Path(os.path.expanduser("~"))  # `Path.home` raises where there is none
    return key_of(os.environ, state_folder(os.environ, sys.platform, home))


def key_of(variables: Mapping[str, str], folder: Path) -> bytes:
    """See `machine_key`; `folder` is where the user's own is kept, if it is absolute."""
    if words := variables.get(VARIABLE):
        return blake2b(words.encode("utf-8", "surrogateescape"), digest_size=_SIZE).digest()
    path = f"{folder}/cache-key"
    return (folder.is_absolute() and (_kept(path) or _made(path))) or _passing()


def state_folder(variables: Mapping[str, str], platform: str, home: Path) -> Path:
    """Where programs keep what they alone need of a user (XDG Base Directory Specification 0.8;
    elsewhere as the system's own documentation says)."""
    match platform:
        case "darwin":
            base = home / "Library/Application Support"
        case "win32":
            base = Path(variables.get("LOCALAPPDATA") or home / "AppData/Local")
        case _:
            named = Path(variables.get("XDG_STATE_HOME", ""))
            base = named if named.is_absolute() else home / ".local/state"
    return base / "site-builder"


def _kept(path: str) -> bytes | None:
    with suppress(OSError):
        with files.open_plain(path) as file:
            key = file.read(_SIZE + 1)
        return key if len(key) == _SIZE else None
    return None


def _made(path: str) -> bytes | None:
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), 0o700, exist_ok=True)
        files.write_atomically(path, os.urandom(_SIZE), _MODE)
    return _kept(path)  # of two processes that make one at once, the last one's


@lru_cache(maxsize=1)
def _passing() -> bytes:
    return os.urandom(_SIZE)

"""A publication into a folder, all or nothing: for other hosts, and for GitHub's own Actions."""

import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from site_builder.deploy.record import RECORD, Entry, Record, decode_record
from site_builder.output.guard import check_foreign, check_output
from site_builder.output.manifest import read_manifest
from site_builder.output.output import Published, publish
from site_builder.output.scan import scan
from site_builder.output.stage import Area, MissingBlobsError
from site_builder.problems.problems import Problem
from site_builder.store import files
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of


def record_in(folder: Path) -> Record | None:
    """The record of the folder's last publication, or None."""
    try:
        return decode_record(files.read_plain(f"{folder}/{RECORD}"))
    except OSError:
        return None


def check_folder(folder: Path, protected: Collection[Path], site: Path) -> tuple[Problem, ...]:
    """What would make `publish_folder` refuse the folder, before anything is built: its place
    (`bad-output`), or files in it that are not ours (`foreign-files`). OSError passes."""
    if wrong := check_output(folder, protected, site):
        return wrong
    area = Area(os.path.realpath(folder))
    return check_foreign(folder, scan(area.root), read_manifest(area.manifest).files)


def files_in(folder: Path) -> dict[str, Entry]:
    """Our files in the folder, as its manifest lists them, in their present state. What it lists
    elsewhere is none of them: it may have come with the folder."""
    manifest = read_manifest(Area(str(folder)).manifest)
    ours = manifest.files.keys() & scan(str(folder)).files
    found = ((path, _entry(f"{folder}/{path}")) for path in sorted(ours))
    return {path: entry for path, entry in found if entry}


def publish_folder(
    target: Path,
    built: Path,
    contents: Mapping[str, Entry],
    extra: Mapping[str, bytes],
    cache: Cache,
    *,
    protected: Iterable[Path],
    site: Path,
) -> Published:
    """Make `target` contain the `contents` of the folder `built`, and the `extra` files. They are
    copies: a web server may serve this folder, and a file that it shared with `build/` would be
    live as soon as somebody edits it there.

    Call it under the cache's lock. After a SiteError or OSError, as from `publish`, the folder is
    unchanged.
    """
    outputs = {path: entry.digest for path, entry in contents.items()}
    outputs |= {path: cache.put(data) for path, data in extra.items()}
    kept = tuple(protected)
    try:
        return publish(target, outputs, cache, protected=kept, site=site, shares=False)
    except MissingBlobsError as error:
        # The cache has lost these files since the build; the built folder still has them.
        for path in error.paths:
            cache.put(files.read(f"{built}/{path}"))
        return publish(target, outputs, cache, protected=kept, site=site, shares=False)


def _entry(path: str) -> Entry | None:
    try:
        data = files.read_plain(path)
    except OSError:
        return None
    return Entry(len(data), digest_of(data))

"""A publication into a folder, all or nothing: for other hosts, and for GitHub's own Actions."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from site_builder.publish import files
from site_builder.publish.cache import Cache
from site_builder.publish.deploy.record import RECORD, Entry, Record, decode_record
from site_builder.publish.manifest import read_manifest
from site_builder.publish.output import Published, publish
from site_builder.publish.stage import Area, MissingBlobsError


def record_in(folder: Path) -> Record | None:
    """The record of what was published into the folder last; None where there is none."""
    try:
        return decode_record(files.read(f"{folder}/{RECORD}"))
    except OSError:
        return None


def files_in(folder: Path) -> dict[str, Entry]:
    """The files of ours in the folder, by its manifest; a missing one has the size 0."""
    manifest = read_manifest(Area(str(folder)).manifest)
    return {path: Entry(_size(folder / path), digest) for path, digest in manifest.files.items()}


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
    """Make `target` hold the `contents` of the folder `built`, and the `extra` files.

    To be called under the cache's lock. SiteError and OSError as for `publish`: the folder is then
    as it was.
    """
    outputs = {path: entry.digest for path, entry in contents.items()}
    outputs |= {path: cache.put(data) for path, data in extra.items()}
    kept = tuple(protected)
    try:
        return publish(target, outputs, cache, protected=kept, site=site)
    except MissingBlobsError as error:
        # The cache lost what the build had put in; the built folder has it still.
        for path in error.paths:
            cache.put(files.read(f"{built}/{path}"))
        return publish(target, outputs, cache, protected=kept, site=site)


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0

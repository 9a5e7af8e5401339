"""The original photographs of the site: each inspected once, and known again by its content."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.canonical import canonical_digest
from site_builder.digests import digest_of
from site_builder.problems import Location, Problem
from site_builder.publish.cache import Cache
from site_builder.read.inventory import FeatureFiles
from site_builder.read.photos import Inspection, inspect

NAMESPACE = "originals"


@dataclass(frozen=True, slots=True)
class OriginalContext:
    """`root` is the site's folder; `code` stands for the program's own version; without `trust`,
    nothing known is used."""

    root: Path
    cache: Cache
    code: str
    trust: bool = True


@dataclass(frozen=True, slots=True)
class Original:
    """A file under `photos/`: its path below the site's folder, the digest of its bytes ('' if
    they cannot be read), and what it is."""

    path: str
    digest: str
    inspection: Inspection


def originals_of(files: FeatureFiles, originals: Mapping[str, Original]) -> tuple[Original, ...]:
    """Those of one feature, from all by path."""
    return tuple(originals[file.path] for file in files.photos)


def inspect_original(context: OriginalContext, path: str) -> Original:
    """Read an original and look at it, or recall what was seen when its content was the same."""
    try:
        data = (context.root / path).read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        problem = Problem(Location(path), "unreadable", message)
        return Original(path, "", Inspection(None, (problem,)))
    digest = digest_of(data)
    key = canonical_digest([context.code, path, digest])
    known = context.cache.load(NAMESPACE, key) if context.trust else None
    if known is not None:
        seen: Inspection = pickle.loads(known)  # noqa: S301 (our own bytes, checked by their digest)
        return Original(path, digest, seen)
    inspection = inspect(path, data, digest)
    context.cache.store(NAMESPACE, key, pickle.dumps(inspection, protocol=5))
    return Original(path, digest, inspection)

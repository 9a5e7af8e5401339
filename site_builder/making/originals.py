"""The original photographs of the site as values: to be inspected, and inspected."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.pictures import Inspection
from site_builder.read.inventory import FeatureFiles
from site_builder.store.cache import Cache


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

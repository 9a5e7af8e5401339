"""The manifest: which files in an output folder are ours, and so may be replaced or removed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from site_builder.store import files

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """Paths with the digests of their bytes. A manifest that is not `complete` was written before
    a swap that has not ended: every file may be the old one, the new one or missing."""

    files: Mapping[str, str] = field(default_factory=dict)
    complete: bool = False


def read_manifest(path: str) -> Manifest:
    """The manifest in a file; an empty one where that is missing, damaged or of another version
    (we then own nothing there)."""
    try:
        return _parse(json.loads(files.read_plain(path)))
    except (OSError, ValueError, RecursionError):
        return Manifest()


def encode_manifest(manifest: Manifest) -> bytes:
    """The bytes of its file: canonical, without times or absolute paths."""
    value = {"version": _VERSION, "complete": manifest.complete, "files": dict(manifest.files)}
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode() + b"\n"


def _parse(value: Any) -> Manifest:
    match value:
        case {"version": 1, "complete": bool(complete), "files": dict(listed)}:
            if all(isinstance(digest, str) for digest in listed.values()):
                return Manifest(listed, complete)
    return Manifest()

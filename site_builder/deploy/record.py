"""The record of a publication, which is published with it: what it holds, and what from."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

RECORD = "publication.json"
"""Its path in the published site."""

_VERSION = 1
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")  # git's SHA-1 or SHA-256


class Entry(NamedTuple):
    """A published file: its size in bytes, and the digest of its bytes (`digests.digest_of`;
    '' where it is not known)."""

    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The commit of the sources that a site was built from; `dirty` where they were not quite
    as in that commit."""

    commit: str
    dirty: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """`tool` is the program's name and version. `origin` is None for sources without a commit.
    `files` are all published files but the record itself, by path."""

    tool: str
    origin: Origin | None = None
    files: Mapping[str, Entry] = field(default_factory=dict)


def encode_record(record: Record) -> bytes:
    """The bytes of its file: canonical, without times, so that equal publications are equal."""
    origin = record.origin
    value = {
        "version": _VERSION,
        "tool": record.tool,
        "source": {"commit": origin.commit, "dirty": origin.dirty} if origin else None,
        "files": {path: list(entry) for path, entry in record.files.items()},
    }
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode() + b"\n"


def decode_record(data: bytes) -> Record | None:
    """The record in these bytes; None where they are no record, or one of another version."""
    try:
        return _record(json.loads(data))
    except (ValueError, RecursionError):
        return None


def _record(value: Any) -> Record | None:
    match value:
        case {"version": 1, "tool": str(tool), "source": source, "files": dict(files)}:
            entries = {path: _entry(row) for path, row in files.items()}
            known = {path: entry for path, entry in entries.items() if entry}
            return Record(tool, _origin(source), known) if len(known) == len(entries) else None
    return None


def _entry(row: Any) -> Entry | None:
    match row:
        case [int(size), str(digest)] if size >= 0:
            return Entry(size, digest)
    return None


def _origin(value: Any) -> Origin | None:
    match value:
        case {"commit": str(commit), "dirty": bool(dirty)} if _COMMIT.fullmatch(commit):
            return Origin(commit, dirty)
    return None


@dataclass(frozen=True, slots=True)
class Changes:
    """The paths of files that come, change and go, sorted; and their bytes: of those that come
    or change as they will be, of those that go as they were."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    new_bytes: int
    old_bytes: int

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.changed or self.removed)


def compare(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Changes:
    """From the files that are published to those that will be. The record is none of them.

    An old file whose digest is not known counts as changed.
    """
    before = {path: entry for path, entry in old.items() if path != RECORD}
    after = {path: entry for path, entry in new.items() if path != RECORD}
    added = after.keys() - before.keys()
    removed = before.keys() - after.keys()
    changed = {p for p in after.keys() & before.keys() if after[p].digest != before[p].digest}
    return Changes(
        added=tuple(sorted(added)),
        changed=tuple(sorted(changed)),
        removed=tuple(sorted(removed)),
        new_bytes=sum(after[path].size for path in (*added, *changed)),
        old_bytes=sum(before[path].size for path in removed),
    )


def is_page(path: str) -> bool:
    return path.endswith(".html")

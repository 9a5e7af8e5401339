"""The record of a publication, published with it: its files, and the commit of its sources."""

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
    """A published file: its size in bytes, and its digest (`digests.digest_of`; '' if unknown)."""

    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The commit that a site was built from; `dirty` if its sources differed from that commit."""

    commit: str
    dirty: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """`tool` is the program's name and version. `origin` is None for sources without a commit.
    `files` are all published files except the record itself, by path."""

    tool: str
    origin: Origin | None = None
    files: Mapping[str, Entry] = field(default_factory=dict)


def encode_record(record: Record) -> bytes:
    """The bytes of its file: canonical and without times, so that equal publications have equal
    records."""
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
    """The record in these bytes; None if they are not a record of this version."""
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
    """The paths of added, changed and removed files, sorted; `new_bytes` of the added and changed
    ones as they will be, `old_bytes` of the removed ones."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    new_bytes: int
    old_bytes: int

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.changed or self.removed)


def compare(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Changes:
    """The changes from the published files to the new ones, without the record.

    An old file whose digest is unknown counts as changed.
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


def changed_facts_files(changes: Changes) -> tuple[str, ...]:
    """The paths of the facts.json that were published with other contents: one of each feature, as
    it has the same facts in every language."""
    found = ((path.split("/"), path) for path in reversed(changes.changed))
    by_slug = {parts[1]: path for parts, path in found if parts[2:] == ["facts.json"]}
    return tuple(sorted(by_slug.values()))


def is_page(path: str) -> bool:
    return path.endswith(".html")

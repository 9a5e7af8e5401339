"""What a publication changes: a pure function of what is there and what will be."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.publish.deploy.record import RECORD, Entry


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

"""What each feature was read and set as in the last build: kept in the cache."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.messages.message import _
from site_builder.pipeline.features import Reading, Setting
from site_builder.pipeline.ledger import Ledger
from site_builder.pipeline.picture_values import Original, Plans
from site_builder.render.pages import PageRecord, changes
from site_builder.store.cache import Cache


@dataclass(frozen=True, slots=True)
class Memory:
    """`originals` are by path; `readings` and `settings` by slug; `pages` are those of no feature,
    by path; `pictures` and `cards` are digests by route."""

    originals: dict[str, Original] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    settings: dict[str, Setting] = field(default_factory=dict)
    pages: dict[str, PageRecord] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    plans: Plans = field(default_factory=dict)
    cards: dict[str, str] = field(default_factory=dict)

    def page(self, path: str) -> PageRecord | None:
        """What is remembered of any page."""
        if path in self.pages:
            return self.pages[path]
        slug = path.split("/")[1] if path.count("/") > 1 else ""
        setting = self.settings.get(slug)
        return setting.pages.get(path) if setting else None


def read_memory(cache: Cache, name: str, code: str) -> Memory:
    """The memory of the same program; an empty one where there is none."""
    data = cache.load("memory", f"{name}-{code[:20]}")
    if data is None:
        return Memory()
    memory: Memory = pickle.loads(data)  # noqa: S301 (our own bytes, checked by their digest)
    return memory


def store_memory(cache: Cache, name: str, code: str, memory: Memory) -> None:
    cache.store("memory", f"{name}-{code[:20]}", pickle.dumps(memory, protocol=5))


def explain(
    outputs: Mapping[str, str], last: Ledger, before: Memory, after: Memory
) -> dict[str, str]:
    """The reason for each output whose bytes are not those of the last build."""
    changed = (path for path, digest in outputs.items() if last.outputs.get(path) != digest)
    return {path: _reason(path, before, after) for path in changed}


def _reason(path: str, before: Memory, after: Memory) -> str:
    now, then = after.page(path), before.page(path)
    if now is None:
        return _("new content")
    return changes(then.recipe if then else None, now.recipe)

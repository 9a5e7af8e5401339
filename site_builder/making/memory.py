"""What each feature was read and set as in the last build: kept in the cache."""

import pickle
from dataclasses import dataclass, field

from site_builder.making.card_plans import Plans
from site_builder.making.features import Reading, Setting
from site_builder.making.originals import Original
from site_builder.render.pages import PageRecord
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

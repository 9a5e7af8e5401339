"""What readers search, as it was made."""

from dataclasses import dataclass, field
from itertools import chain

from site_builder.render.pages import PageRecord
from site_builder.search.volumes import Volume


@dataclass(frozen=True, slots=True)
class Search:
    """`pages` are those for searches, by path; `volumes` are by language and number (`zh/0`), and
    `indexes` are the digests of what a search loads first, by path."""

    pages: dict[str, PageRecord] = field(default_factory=dict)
    volumes: dict[str, Volume] = field(default_factory=dict)
    indexes: dict[str, str] = field(default_factory=dict)

    @property
    def outputs(self) -> dict[str, str]:
        """All files, by path with their digests, but for the pieces of the features' texts."""
        pages = {path: record.digest for path, record in self.pages.items()}
        shards = (volume.shards.items() for volume in self.volumes.values())
        return pages | self.indexes | dict(chain.from_iterable(shards))


NO_SEARCH = Search()

"""Volumes: the parts of a language's index, each of the features whose names hash to it.

A volume depends on its own features alone. Its shards are named after its features and the number
of their slots (`name`), as slots are counted through all of them: shards of different names don't
fit together.
"""

import gzip
import json
from collections.abc import Iterator, Mapping
from math import ceil, log2
from typing import NamedTuple
from zlib import crc32

from site_builder.search.folding import client_tables, han_groups_of
from site_builder.store.digests import digest_of

FEATURES = 512
"""About how many features a volume has at most."""

SHARD_BYTES = 15_000
"""About how much text, in UTF-8, a shard stands for; the shard itself has less than 3 KB."""


class SearchPart(NamedTuple):
    """A page in the index: its title, with its language if that isn't the page's; its sections, as
    in `documents.SearchText`; its date or ''; how many slots it has, and bytes of text; the digest
    of its terms (`documents.Terms`)."""

    title: str
    lang: str
    dir: str
    sections: tuple[tuple[str, str, str, str], ...]
    date: str
    slots: int
    size: int
    terms: str


Parts = Mapping[str, SearchPart]
"""By slug."""


class Volume(NamedTuple):
    """A volume that was made, of what `key` stands for: its shards, by path with their digests, and
    its characters that have variants."""

    key: str
    shards: dict[str, str]
    han: str


def in_volumes(parts: Parts) -> list[dict[str, SearchPart]]:
    """The parts of each volume, in the order of the slugs. Their number is a power of two."""
    count = _power(len(parts) / FEATURES)
    volumes: list[dict[str, SearchPart]] = [{} for _ in range(count)]
    for slug in sorted(parts):
        volumes[crc32(slug.encode()) % count][slug] = parts[slug]
    return [volume for volume in volumes if volume]


def shard_count(parts: Parts) -> int:
    return _power(sum(part.size for part in parts.values()) / SHARD_BYTES)


def _power(number: float) -> int:
    """The power of two that isn't below a number."""
    return 1 << ceil(log2(max(number, 1)))


def name_of(parts: Parts) -> str:
    counted = [shard_count(parts), [(slug, part.slots) for slug, part in parts.items()]]
    return digest_of(json.dumps(counted).encode())[:8]


def index_file(volumes: Iterator[tuple[Parts, Volume]]) -> bytes:
    """What the client loads first: which shards there are, and how it folds."""
    listed: list[dict[str, object]] = []
    han: set[str] = set()
    for parts, volume in volumes:
        features = [[slug, part.slots, part.date] for slug, part in parts.items()]
        shards = shard_count(parts)
        listed.append({"name": name_of(parts), "shards": shards, "features": features})
        han.update(volume.han)
    index = {"volumes": listed, "fold": client_tables(), "han": han_groups_of(frozenset(han))}
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)

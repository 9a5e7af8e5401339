"""Reading an index of searches as the client does."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32


class _Bits:
    def __init__(self, data: bytes) -> None:
        self.bits = iter("".join(f"{byte:08b}" for byte in data))

    def number(self, width: int) -> int:
        return int("0" + "".join(next(self.bits) for _ in range(width)), 2)

    def unary(self) -> int:
        return next(count for count, bit in enumerate(self.bits) if bit == "0")

    def rice(self, width: int) -> int:
        return (self.unary() << width) + self.number(width)


def width(total: int, count: int) -> int:
    return max(total // count, 1).bit_length() - 1


def read_shard(data: bytes, total: int) -> dict[int, list[int]]:
    """The slots of each term, by the first 16 bits of its hash."""
    bits, found, term = _Bits(data), {}, -1
    count = bits.number(32)
    for _ in range(count):
        term += bits.rice(width(1 << 16, count)) + 1
        length = bits.unary()
        slots = (1 << length) + bits.number(length)
        slot, places = -1, []
        for _ in range(slots):
            slot += bits.rice(width(total, slots)) + 1
            places.append(slot)
        found[term] = places
    return found


def unpacked(data: bytes) -> Any:
    return json.loads(gzip.decompress(data))


def candidates(folder: Path, term: str) -> Iterator[str]:
    """The slugs of what may have a term, by a published index."""
    number = crc32(term.encode())
    for volume in unpacked((folder / "index.bin").read_bytes())["volumes"]:
        slots = [slug for slug, count, _date in volume["features"] for _ in range(count)]
        shard = folder / f"index/{volume['name']}-{number % volume['shards']}.bin"
        found = read_shard(shard.read_bytes(), len(slots)).get(number >> 16, [])
        yield from dict.fromkeys(slots[slot] for slot in found)

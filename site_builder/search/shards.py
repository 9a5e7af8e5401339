"""The shards of an index: for each term, in which slots it is. Written in as few bits as is simple.

A shard has the terms whose hash ends in its number. It begins with their count, in 32 bits. Each
term follows in the order of the first 16 bits of its hash, by which it is known there: the step
from the one before, the count of its slots, and the steps from slot to slot. Steps are Golomb-Rice
codes (Rice 1979), whose parameters follow from the counts; counts are Elias gamma codes.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

FINGERPRINTS = 1 << 16
_COUNT_BITS = 32
_SLOT_BITS = 24

Numbers = np.ndarray[Any, np.dtype[np.int64]]


def encode_shards(slots: Sequence[bytes], shards: int) -> list[bytes]:
    """The shards, whose number is a power of two, of texts that have these terms: the hashes in the
    order of their numbers, each in four bytes (little endian)."""
    hashes = [np.frombuffer(slot, "<u4").astype(np.int64) for slot in slots]
    places = [np.full(len(found), at, np.int64) for at, found in enumerate(hashes)]
    if not hashes:
        return [bytes(_COUNT_BITS // 8)] * shards
    every, place = np.concatenate(hashes), np.concatenate(places)
    keys = (every & (shards - 1)) << 16 | every >> 16
    pairs = np.unique(keys << _SLOT_BITS | place)
    key, slot = pairs >> _SLOT_BITS, pairs & (1 << _SLOT_BITS) - 1
    terms, first, counts = np.unique(key, return_index=True, return_counts=True)
    shard, fingerprint = terms >> 16, terms & FINGERPRINTS - 1
    per_shard = np.bincount(shard, minlength=shards)

    step = _steps(fingerprint, np.searchsorted(shard, np.unique(shard)))
    of_term = rice(FINGERPRINTS, per_shard[shard])
    gaps, of_slot = _steps(slot, first), np.repeat(rice(len(slots), counts), counts)

    # The codes in their order: two of each term, then one of each of its slots.
    size = 2 * len(terms) + len(slot)
    value, width, unary = (np.zeros(size, np.int64) for _ in range(3))
    head = first + 2 * np.arange(len(terms))
    tail = np.arange(len(slot)) + 2 * np.repeat(np.arange(1, len(terms) + 1), counts)
    for at, number, parameter in ((head, step, of_term), (tail, gaps, of_slot)):
        unary[at], width[at] = number >> parameter, parameter
        value[at] = number & (1 << parameter) - 1
    lengths = np.log2(counts).astype(np.int64)
    unary[head + 1], width[head + 1], value[head + 1] = lengths, lengths, counts - (1 << lengths)

    of_shard = np.empty(size, np.int64)
    of_shard[head], of_shard[head + 1], of_shard[tail] = shard, shard, np.repeat(shard, counts)
    return _packed(unary, width, value, of_shard, per_shard)


def rice(total: int, counts: Numbers) -> Numbers:
    """The parameters of the steps between as many numbers as `counts` says, below `total`."""
    most: Numbers = np.log2(np.maximum(total // np.maximum(counts, 1), 1)).astype(np.int64)
    return most


def _steps(numbers: Numbers, starts: Numbers) -> Numbers:
    """The steps between numbers that rise from each start on: how many are left out."""
    steps = np.diff(numbers, prepend=0) - 1
    steps[starts] = numbers[starts]
    return steps


def _packed(
    unary: Numbers, width: Numbers, value: Numbers, of_shard: Numbers, per_shard: Numbers
) -> list[bytes]:
    """Codes as bits: so many ones, a zero, and a value of so many bits."""
    length = unary + 1 + width
    shards = len(per_shard)
    bits = _COUNT_BITS + np.bincount(of_shard, length, shards).astype(np.int64)
    sizes = -(-bits // 8)
    begins = np.concatenate([[0], np.cumsum(sizes)]) * 8
    # Where each code begins: behind all before it, and behind what fills up the shards before.
    run = np.cumsum(length) - length
    firsts = np.searchsorted(of_shard, np.arange(shards))
    before = np.append(run, length.sum())[firsts]
    start = run - before[of_shard] + begins[of_shard] + _COUNT_BITS
    edges = np.zeros(begins[-1] + 1, np.int32)
    np.add.at(edges, start, 1)
    np.add.at(edges, start + unary, -1)
    found = np.cumsum(edges[:-1]).astype(np.uint8)
    for bit in range(int(width.max(initial=0))):
        has = width > bit
        found[(start + length - 1 - bit)[has]] = (value[has] >> bit) & 1
    for bit in range(_COUNT_BITS):
        found[begins[:-1] + _COUNT_BITS - 1 - bit] = (per_shard >> bit) & 1
    data = np.packbits(found).tobytes()
    ends = (begins // 8).tolist()
    return [data[ends[at] : ends[at + 1]] for at in range(shards)]

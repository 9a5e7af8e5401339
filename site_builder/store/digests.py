"""The one digest that the whole program knows bytes by: BLAKE2b of 20 bytes, in hex."""

from hashlib import blake2b

DIGEST_SIZE = 20  # bytes: 160 bits, so no two different outputs will ever meet by chance
DIGEST_LENGTH = 2 * DIGEST_SIZE  # hex digits


def digest_of(data: bytes) -> str:
    """The digest of `data`, 40 small hex digits."""
    return blake2b(data, digest_size=DIGEST_SIZE).hexdigest()

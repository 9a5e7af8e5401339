"""Bytes to the world: the cache, and the output folder."""

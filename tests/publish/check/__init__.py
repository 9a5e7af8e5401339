"""Publishing: the cache and the output folder."""

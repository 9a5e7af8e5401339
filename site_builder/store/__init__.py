"""What is kept on disk: the cache, files written whole, the lock, digests."""

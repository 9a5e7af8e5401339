"""Numbers as English texts write them."""

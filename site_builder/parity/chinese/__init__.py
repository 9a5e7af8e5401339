"""Numbers as Chinese texts write them."""

"""Credit and licence, written into published pictures."""

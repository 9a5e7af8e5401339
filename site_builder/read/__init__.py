"""Bytes to values: every file of the user, with its place kept for each mistake."""

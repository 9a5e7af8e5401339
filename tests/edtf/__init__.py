"""Dates: what is read, refused, sorted and machine-read."""

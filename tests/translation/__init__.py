"""Tests of reading: bytes to values."""

"""Tests of share cards, from the breaks of a line to the bytes of a picture."""

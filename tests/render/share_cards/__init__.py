"""Tests of share cards, from the lines of a title to the bytes of a picture."""

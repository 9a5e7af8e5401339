"""Tests of what is published of a picture."""

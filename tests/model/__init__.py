"""Tests of the values and their checks."""

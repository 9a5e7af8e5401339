"""Tests of the rights in published pictures."""

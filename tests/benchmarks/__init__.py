"""Tests of the benchmarks: of what they lay out and compare, never of times."""

"""Tests of the phases put together."""

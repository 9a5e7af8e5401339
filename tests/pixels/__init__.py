"""Tests of decoding and colours."""

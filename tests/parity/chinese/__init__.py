"""Tests of site_builder/parity/chinese."""

"""Tests of site_builder/parity/english."""

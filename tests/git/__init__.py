"""Tests of site_builder/git."""

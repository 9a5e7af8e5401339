"""Tests of site_builder/search."""

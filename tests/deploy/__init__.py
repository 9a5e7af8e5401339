"""Tests of site_builder/deploy."""

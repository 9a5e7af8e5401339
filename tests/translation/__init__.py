"""Tests of site_builder/translation."""

"""Tests of site_builder/text."""

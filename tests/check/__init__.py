"""Tests of site_builder/check."""

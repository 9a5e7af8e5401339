"""Tests of site_builder/store."""

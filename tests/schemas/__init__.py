"""Tests of site_builder/schemas."""

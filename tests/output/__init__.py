"""Tests of site_builder/output."""

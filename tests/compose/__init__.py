"""Tests of site_builder/compose."""

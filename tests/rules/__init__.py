"""Tests of site_builder/rules."""

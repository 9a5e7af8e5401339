"""Tests of site_builder/fonts."""

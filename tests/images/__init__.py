"""Tests of site_builder/images."""

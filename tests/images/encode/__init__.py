"""Tests of site_builder/images/encode."""

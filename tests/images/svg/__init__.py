"""Tests of site_builder/images/svg."""

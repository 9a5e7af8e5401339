"""Tests of site_builder/problems."""

"""Tests of site_builder/dashboard."""

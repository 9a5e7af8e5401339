"""Tests of site_builder/languages."""

"""Tests of site_builder/typography."""

"""Tests of site_builder/pipeline."""

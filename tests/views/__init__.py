"""Tests of site_builder/views."""

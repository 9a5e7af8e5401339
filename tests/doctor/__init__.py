"""Tests of site_builder/doctor."""

"""Tests of site_builder/messages."""

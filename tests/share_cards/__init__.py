"""Tests of site_builder/share_cards."""

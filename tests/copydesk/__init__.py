"""Tests of `site_builder.copydesk`."""

"""Tests that open the published site in Chromium."""

"""The tests: their folders mirror those of site_builder."""

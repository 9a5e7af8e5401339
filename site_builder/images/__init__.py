"""Photographs and drawings: read, checked, encoded and signed."""

"""Photographs and drawings: read, judged, encoded and signed."""

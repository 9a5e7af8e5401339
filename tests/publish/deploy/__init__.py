"""The parts of a publication."""

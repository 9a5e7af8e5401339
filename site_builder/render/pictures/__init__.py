"""Originals to published pictures: every size and kind, and nothing in them but the picture."""

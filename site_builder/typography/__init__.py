"""Typographic quotation marks and apostrophes in place of straight ones."""

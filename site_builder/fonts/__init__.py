"""Fonts for share cards: found, read, and chosen by language."""

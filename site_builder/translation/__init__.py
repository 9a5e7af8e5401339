"""Translations: which units they consist of, what is recorded of them, and how they stand."""

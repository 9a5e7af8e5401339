"""Translations handed over to translators, and taken back: XLIFF, PO and DOCX."""

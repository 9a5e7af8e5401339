"""Dates, numbers and lists in several languages."""

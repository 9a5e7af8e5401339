"""Tests of the places for breaks, in text and in HTML."""

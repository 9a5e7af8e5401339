"""Tests of the hand-over to translators."""

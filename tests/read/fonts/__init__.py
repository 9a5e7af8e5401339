"""Tests of which fonts there are, and of the choice among them."""

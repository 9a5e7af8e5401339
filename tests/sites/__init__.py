"""Whole sites as fixtures, and what the command says of the bad ones."""

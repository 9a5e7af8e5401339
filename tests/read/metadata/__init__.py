"""Tests of what pictures say of themselves."""

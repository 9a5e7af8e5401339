"""Tests of the folder conversion/."""

"""Tests of drawings as they are published."""

"""Tests of what turns views into bytes."""

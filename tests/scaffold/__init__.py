"""Tests of the drafts of an editor's files."""

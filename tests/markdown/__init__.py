"""Tests of the Markdown dialect; `fixtures/` has its cases as title, input and expected HTML."""

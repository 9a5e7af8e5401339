"""The pictures that links to a story are shown with."""

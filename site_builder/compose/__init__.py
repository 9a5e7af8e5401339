"""Values composed to views."""

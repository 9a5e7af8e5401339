"""Git, as this program runs it."""

"""The phases in order, from what is known to what is published."""

"""Source files as text, and YAML with the places of everything in it."""

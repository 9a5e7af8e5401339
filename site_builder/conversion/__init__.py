"""The texts of a language that nobody writes, converted from those of another."""

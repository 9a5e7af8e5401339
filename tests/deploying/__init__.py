"""A publication, from the sources to what is live."""

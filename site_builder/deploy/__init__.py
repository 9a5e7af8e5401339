"""A publication: build, check, compare with what is live, publish, and roll back."""

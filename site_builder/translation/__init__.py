"""What a translation consists of, and how it stands beside its source."""

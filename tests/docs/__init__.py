"""What the documents say, tried out."""

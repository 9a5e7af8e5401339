"""What is wrong in the user's files, as values, and how it is reported."""

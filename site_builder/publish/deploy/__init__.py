"""Publications: a built folder to a branch of a git remote or to a folder, with a record."""

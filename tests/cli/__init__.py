"""The command line, each command by itself."""

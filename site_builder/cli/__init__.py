"""The command line: what is asked for, and what is said about it. Only these modules print."""

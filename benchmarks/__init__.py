"""Site Builder beside other generators, on equal work."""

"""The output folder: staged, swapped in file by file, and owned by its manifest."""

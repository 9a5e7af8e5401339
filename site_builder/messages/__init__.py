"""What the program says: in English in the code, in other languages by their catalogues."""

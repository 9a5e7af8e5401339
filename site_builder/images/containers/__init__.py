"""The parts that picture files are made of."""

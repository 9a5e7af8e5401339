"""The copy desk: slips in the form of a text, which a careful reader would mark in the margin."""

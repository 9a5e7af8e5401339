"""Languages: tags and scripts, and dates, numbers and lists as each language prints them.

Nothing is imported here: a build with nothing to do needs only what a character is.
"""

"""The fonts of the system and of the site, and which of their faces a text is set in."""

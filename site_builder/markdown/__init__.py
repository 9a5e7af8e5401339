"""The dialect of Markdown that articles are written in, and its Chinese rules."""

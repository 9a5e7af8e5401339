"""Pixels: pictures decoded upright, in sRGB, eight bits a channel."""

"""Pictures decoded upright, in sRGB."""

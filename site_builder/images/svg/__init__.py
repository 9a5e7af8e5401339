"""SVG: read with limits, and published without what editors leave in it."""

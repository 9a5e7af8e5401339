"""SVG drawings, written anew for publication."""

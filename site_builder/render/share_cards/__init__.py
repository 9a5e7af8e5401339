"""Share cards: the picture of 1200 × 630 pixels that a link to a feature is shown with."""

"""The state of a site's translations on one page, which needs nothing but itself."""

"""A publication of the site: built, checked, compared with what is live, and sent."""

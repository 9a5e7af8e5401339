"""Views to bytes: templates, pictures, style sheets, open data."""

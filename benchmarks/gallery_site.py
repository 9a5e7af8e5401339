"""x"""
SLUG="gallery"

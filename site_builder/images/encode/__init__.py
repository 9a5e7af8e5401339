"""Pixels as AVIF, WebP, JPEG and PNG."""

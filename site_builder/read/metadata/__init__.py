"""What a picture says of itself, read from its IPTC-IIM, XMP and EXIF; no pixel is looked at."""

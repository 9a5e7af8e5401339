"""What an original says of itself: EXIF, IPTC and XMP."""

"""Whose a picture is, written into its file: an XMP packet, and each container that takes one."""

"""Which files are pictures, by their names."""

FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".avif": "AVIF",
    ".svg": "SVG",
}
"""The kinds of picture that a newsroom may bring, by the end of the file's name."""


def is_picture_name(name: str) -> bool:
    return suffix_of(name) in FORMATS


def suffix_of(name: str) -> str:
    """The end of a file's name, as '.jpg'; '' without one."""
    return name[name.rfind(".") :].lower() if "." in name else ""

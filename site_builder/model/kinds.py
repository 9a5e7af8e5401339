"""The kinds of facts, each a file under `facts/`; and what else lies in a feature's folder."""

LIST_KINDS = ("sections", "photos", "timeline", "awards", "numbers", "people", "terms")
FACTS_FILES = ("feature.yaml", *(f"{kind}.yaml" for kind in LIST_KINDS))
LAUNCH_FILE = "launch.yaml"

ANCHOR_PREFIXES = {"photos": "photo", "timeline": "event", "awards": "award", "numbers": "number"}
"""The kinds whose records have anchors of their own on a page, and what these begin with:
`photo-street`."""

THEME_FOLDERS = ("templates", "assets", "fonts")
INPUT_FOLDERS = ("content", *THEME_FOLDERS)
"""What a site is built from, below its folder."""

"""The kinds of facts, each a file under `facts/`, in one table; and names of other files.

A new kind is a row here, a record in `model/facts.py`, a view, a template, and, if it has a
directive, the function in `compose/blocks.py` that makes its block.
"""

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of facts. Its records are in `facts/<name>.yaml`.

    `singular` names one record, as in the code `unknown-photo` and the anchor `photo-street`.
    `directive` shows records as a block; `single` is the directive for one record by itself, if
    that is another. A kind with a directive has anchors, sections can have records of it, and what
    nothing places is shown at the end of the story. `role` refers to a record in the text. Records
    of a kind that `is_shared` can also be in `content/<name>.yaml`, for all features; those of one
    that `is_site_wide` are there alone.
    """

    name: str
    singular: str
    directive: str = ""
    single: str = ""
    role: str = ""
    is_shared: bool = False
    is_site_wide: bool = False

    @property
    def file(self) -> str:
        return f"{self.name}.yaml"


KINDS = (
    Kind("sections", "section"),
    Kind("photos", "photo", directive="gallery", single="photo"),
    Kind("timeline", "event", directive="timeline", role="date"),
    Kind("awards", "award", directive="awards"),
    Kind("numbers", "number", directive="numbers", role="number"),
    Kind("people", "person", role="person", is_shared=True),
    Kind("terms", "term", role="term", is_shared=True),
    Kind("tags", "tag", is_shared=True, is_site_wide=True),
    Kind("series", "series", is_shared=True, is_site_wide=True),
)
"""In the order of `facts.json`."""

SHOWN_KINDS = tuple(kind for kind in KINDS if kind.directive)
"""Those whose records are shown as blocks of their own."""

DIRECTIVES = {
    **{name: kind.name for kind in SHOWN_KINDS for name in (kind.single, kind.directive) if name},
    "quote": "people",
}
"""The directives that make blocks, each with the kind whose ids it takes."""

ROLES = {kind.role: kind.name for kind in KINDS if kind.role}
"""The roles that refer to facts in the text, each with its kind."""

ANCHOR_PREFIXES = {kind.name: kind.singular for kind in SHOWN_KINDS}
"""What the anchors of records begin with, by kind: `photo-street`."""

RESERVED = ("top", *ANCHOR_PREFIXES.values(), "person", "note", "main", "more", "correction")
"""What the page's own anchors begin with: `#photo-street`, `#event-congress`, `#note-1`."""

SHARED_KINDS = tuple(kind for kind in KINDS if kind.is_shared)
SITE_WIDE = frozenset(kind.name for kind in KINDS if kind.is_site_wide)
SHARED_FILES = {f"content/{kind.file}": kind for kind in SHARED_KINDS}
"""The files with records for all features, by path."""

FEATURE_FILE = "feature.yaml"
FACTS_FILES = (FEATURE_FILE, *(kind.file for kind in KINDS if not kind.is_site_wide))
LAUNCH_FILE = "launch.yaml"
CORRECTIONS_FILE = "corrections.yaml"
"""In the folder of a feature, and not under `facts/`: it is about what readers have read."""

THEME_FOLDERS = ("templates", "assets", "fonts")
INPUT_FOLDERS = ("content", *THEME_FOLDERS)
"""What a site is built from, below its folder."""

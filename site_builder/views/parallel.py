"""The parts of a page that shows a translation beside its source."""

from typing import NamedTuple

from markupsafe import Markup

from site_builder.views.blocks import BlockView, NoteView


class Pair(NamedTuple):
    """A block of the translation, `own`, and its `source`, each in its own language, of which one
    may be wanting; or what both show alike, which is `shared`."""

    own: BlockView | None
    source: BlockView | None
    shared: BlockView | None


class ParallelSection(NamedTuple):
    """`heading` and `source_heading` are the contents of the h2s, or ''. What stands before the
    first section has no heading and no `id`. `pairs` are its blocks."""

    id: str
    heading: Markup
    source_heading: Markup
    pairs: tuple[Pair, ...]


class NotePair(NamedTuple):
    """A footnote of the translation, `own`, and the one of the `source` with the same number."""

    own: NoteView | None
    source: NoteView | None

"""An article's blocks to views, and the facts that belong to a section but that no block shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from markupsafe import Markup

from site_builder.compose.borrowed import phrase
from site_builder.compose.corrections import marks_in, with_marks
from site_builder.compose.fact_views import award_groups, person_view, timeline_view
from site_builder.compose.gallery_look import gallery_look, ratios_of
from site_builder.compose.number_views import number_view
from site_builder.compose.page_context import PageContext
from site_builder.compose.photo_views import photo_view
from site_builder.compose.prose import boxed, fill
from site_builder.compose.ways import with_ways
from site_builder.model.article import Article, Block, Directive, Note, Prose, note_reference_anchor
from site_builder.model.directive_options import Layout, Look, Size
from site_builder.model.facts import Award, Event, Number, Person, Photo, Section
from site_builder.model.gallery_rows import gallery_size
from site_builder.model.kinds import ANCHOR_PREFIXES, DIRECTIVES, ROLES, SHOWN_KINDS
from site_builder.model.outline import references_in
from site_builder.model.page_widths import photo_size
from site_builder.model.placing import AT_THE_END
from site_builder.model.record_references import references_of
from site_builder.views.blocks import (
    AwardsBlock,
    BlockView,
    GalleryBlock,
    HtmlBlock,
    NoteView,
    NumbersBlock,
    PhotoBlock,
    QuoteBlock,
    TimelineBlock,
)


def _numbers(
    context: PageContext, anchor: str, numbers: Sequence[Number], look: Look = "cards"
) -> BlockView:
    views = tuple(number_view(context, n) for n in numbers)
    return NumbersBlock("numbers", anchor, context.ways_from(anchor), views, look)


def _photo(
    context: PageContext, anchor: str, photos: Sequence[Photo], size: Size | None = None
) -> BlockView:
    view = photo_view(context, photos[0])
    (ratio,) = ratios_of([view])
    return PhotoBlock("photo", anchor, context.ways_from(anchor), view, photo_size(ratio, size))


def _gallery(
    context: PageContext,
    anchor: str,
    photos: Sequence[Photo],
    size: Size | None = None,
    layout: Layout = "rows",
) -> BlockView:
    views = tuple(photo_view(context, photo) for photo in photos)
    ratios = ratios_of(views)
    size = gallery_size(ratios, layout, size)
    look = gallery_look(ratios, layout, size)
    return GalleryBlock("gallery", anchor, context.ways_from(anchor), views, size, layout, look)


def _timeline(context: PageContext, anchor: str, events: Sequence[Event]) -> BlockView:
    views = timeline_view(context, events)
    return TimelineBlock("timeline", anchor, context.ways_from(anchor), views)


def _awards(context: PageContext, anchor: str, awards: Sequence[Award]) -> BlockView:
    groups = award_groups(context, awards)
    return AwardsBlock("awards", anchor, context.ways_from(anchor), groups)


_BLOCKS: dict[str, Callable[..., BlockView]] = {
    "numbers": _numbers,
    "photo": _photo,
    "gallery": _gallery,
    "timeline": _timeline,
    "awards": _awards,
}
"""How each directive makes its block, from its records and by its options. Facts that no directive
places follow in this order."""

_ORDER = tuple(dict.fromkeys(DIRECTIVES[name] for name in _BLOCKS))
_NAMES = {kind.name: (kind.directive, kind.single or kind.directive) for kind in SHOWN_KINDS}

Placed = dict[str, frozenset[str]]
"""The ids that an article's directives place, by kind."""


def placed_by(blocks: Sequence[Block], context: PageContext) -> Placed:
    """The ids of the facts that an article's directives show: without arguments, all of a kind."""
    placed: dict[str, set[str]] = {kind: set() for kind in _ORDER}
    for block in blocks:
        if isinstance(block, Directive) and block.name in _BLOCKS:
            kind = DIRECTIVES[block.name]
            placed[kind].update(block.arguments or context.index.kinds[kind])
    return {kind: frozenset(names) for kind, names in placed.items()}


def block_views(context: PageContext, blocks: Sequence[Block]) -> Iterator[BlockView]:
    """The blocks in order; neighbouring prose is one block of HTML."""
    prose: list[str] = []
    for block in blocks:
        if isinstance(block, Prose):
            html = with_ways(fill(context, block.parts), context.ways_from(block.anchor))
            prose.append(with_marks(html, context.marks))
            continue
        if prose:
            yield _html(prose)
            prose = []
        yield _directive_view(context, block)
    if prose:
        yield _html(prose)


def _html(prose: list[str]) -> HtmlBlock:
    # All of it is markup already: Markup's own join would look for what must be escaped.
    return HtmlBlock("html", Markup(boxed("\n".join(prose))))


def _directive_view(context: PageContext, block: Directive) -> BlockView:
    if block.name == "quote":
        return _quote_view(context, block)
    records = context.index.kinds[DIRECTIVES[block.name]]
    chosen = [records[name] for name in block.arguments or records]
    options = {option.name: option.value for option in block.options}
    return _BLOCKS[block.name](context, block.anchor, chosen, **options)


def _quote_view(context: PageContext, block: Directive) -> QuoteBlock:
    speaker = fill(context, block.attribution)
    if block.arguments:
        person = person_view(context.teller, context.index.of(Person)[block.arguments[0]])
        named = (person.name, person.role) if person.role else (person.name,)
        runs = [phrase(words) for words in named]
        separator = Markup.escape(context.teller.strings["name_and_role_separator"])
        speaker = separator.join([*runs, speaker] if speaker else runs)
    body = fill(context, block.body)
    corrected = marks_in(body + speaker, context.marks)
    ways = context.ways_from(block.anchor)
    return QuoteBlock("quote", block.anchor, ways, body, speaker, corrected)


def note_view(context: PageContext, note: Note) -> NoteView:
    """A footnote, with the places in the text that refer to it."""
    uses = range(max(note.uses, 1))
    return NoteView(
        anchor=f"note-{note.number}",
        number=note.number,
        html=with_marks(fill(context, note.parts), context.marks),
        backlinks=tuple(note_reference_anchor(note.number, use) for use in uses),
    )


def cited_alone(context: PageContext, article: Article, placed: Placed) -> frozenset[str]:
    """The anchors of the facts that the text cites in a line, and that neither a directive nor a
    section shows, nor the end of the story for which they are meant."""
    sections = context.index.of(Section)
    here = [sections[one.id] for one in article.sections if one.id in sections]
    found = set()
    for reference in references_in(article):
        kind, name = ROLES.get(reference.role, ""), reference.target
        if kind in ANCHOR_PREFIXES and name not in placed[kind]:
            is_listed = any(name in getattr(section, kind) for section in here)
            if not is_listed and context.index.kinds[kind][name].section != AT_THE_END:
                found.add(f"{ANCHOR_PREFIXES[kind]}-{name}")
    return frozenset(found)


def left_over(
    context: PageContext, section: Section, placed: Placed, count: int
) -> Iterator[BlockView]:
    """The facts that sections.yaml gives to a section but no directive places: shown at its end.

    `count` is the number of blocks before them, from which their anchors go on.
    """
    groups = {
        kind: [name for name in getattr(section, kind) if name not in placed[kind]]
        for kind in _ORDER
    }
    yield from _groups(context, section.id, groups, count)


def never_shown(context: PageContext) -> Iterator[BlockView]:
    """The facts that the text neither shows nor cites, and that no section shows: shown after the
    last section."""
    index = context.index.kinds
    shown = context.taken | context.cited
    groups = {
        kind: [name for name in index[kind] if f"{ANCHOR_PREFIXES[kind]}-{name}" not in shown]
        for kind in _ORDER
    }
    # A photo that one of these brings along needs no place of its own.
    records = [index[kind][name] for kind, names in groups.items() for name in names]
    brought = {(one.to.kind, one.id) for record in records for one in references_of(record)}
    left = {kind: [n for n in names if (kind, n) not in brought] for kind, names in groups.items()}
    yield from _groups(context, "more", left, 0)


def _groups(
    context: PageContext, prefix: str, groups: Mapping[str, Sequence[str]], count: int
) -> Iterator[BlockView]:
    for kind, names in groups.items():
        if names:
            count += 1
            several, single = _NAMES[kind]
            records = [context.index.kinds[kind][name] for name in names]
            make = _BLOCKS[several if len(names) > 1 else single]
            yield make(context, context.block_anchor(prefix, count), records)

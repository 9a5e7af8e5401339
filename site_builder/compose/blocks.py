"""An article's blocks to views, and the facts that belong to a section but stand nowhere in it."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from site_builder.compose.borrowed import phrase
from site_builder.compose.fact_views import award_groups, number_view, person_view, timeline_view
from site_builder.compose.photo_views import photo_view
from site_builder.compose.prose import boxed, fill
from site_builder.compose.scope import Scope
from site_builder.model.article import Block, Directive, Prose
from site_builder.model.facts import Photo, Section
from site_builder.views import (
    AwardsBlock,
    BlockView,
    GalleryBlock,
    HtmlBlock,
    NumbersBlock,
    PhotoBlock,
    QuoteBlock,
    TimelineBlock,
)

Placed = dict[str, frozenset[str]]
"""The ids that an article's directives place, by kind."""

_PLACES = {
    "photo": "photos",
    "gallery": "photos",
    "timeline": "timeline",
    "awards": "awards",
    "numbers": "numbers",
}


def placed_by(blocks: Sequence[Block], scope: Scope) -> Placed:
    """What the directives of an article show, each by its id; without arguments, all there is."""
    placed: dict[str, set[str]] = {kind: set() for kind in _PLACES.values()}
    for block in blocks:
        if isinstance(block, Directive) and block.name in _PLACES:
            kind = _PLACES[block.name]
            placed[kind].update(block.arguments or getattr(scope.index, kind))
    return {kind: frozenset(names) for kind, names in placed.items()}


def block_views(scope: Scope, blocks: Sequence[Block]) -> Iterator[BlockView]:
    """The blocks in order; neighbouring prose is one block of HTML."""
    prose: list[Markup] = []
    for block in blocks:
        if isinstance(block, Prose):
            prose.append(fill(scope, block.parts))
            continue
        if prose:
            yield _html(prose)
            prose = []
        yield _directive_view(scope, block)
    if prose:
        yield _html(prose)


def _html(prose: list[Markup]) -> HtmlBlock:
    # All of it is markup already: Markup's own join would look for what must be escaped.
    return HtmlBlock("html", Markup(boxed("\n".join(prose))))


def _directive_view(scope: Scope, block: Directive) -> BlockView:
    index, names, anchor = scope.index, block.arguments, block.anchor
    match block.name:
        case "photo":
            return PhotoBlock("photo", anchor, photo_view(scope, index.photos[names[0]]))
        case "gallery":
            photos = tuple(photo_view(scope, index.photos[name]) for name in names)
            return GalleryBlock("gallery", anchor, photos)
        case "timeline":
            events = [index.timeline[name] for name in names or index.timeline]
            return TimelineBlock("timeline", anchor, timeline_view(scope, events))
        case "awards":
            awards = [index.awards[name] for name in names or index.awards]
            return AwardsBlock("awards", anchor, award_groups(scope, awards))
        case "numbers":
            numbers = [index.numbers[name] for name in names or index.numbers]
            return NumbersBlock("numbers", anchor, tuple(number_view(scope, n) for n in numbers))
        case "quote":
            return _quote_view(scope, block)


def _quote_view(scope: Scope, block: Directive) -> QuoteBlock:
    speaker = fill(scope, block.attribution)
    if block.arguments:
        person = person_view(scope.reader, scope.index.people[block.arguments[0]])
        named = (person.name, person.role) if person.role else (person.name,)
        runs = [phrase(words) for words in named]
        separator = Markup.escape(scope.reader.strings["name_and_role_separator"])
        speaker = separator.join([*runs, speaker] if speaker else runs)
    return QuoteBlock("quote", block.anchor, fill(scope, block.body), speaker)


def left_over(scope: Scope, section: Section, placed: Placed, count: int) -> Iterator[BlockView]:
    """What sections.yaml gives to a section, but no directive places: shown at its end.

    `count` is the number of blocks before them, so that their anchors go on from there.
    """
    groups = {
        kind: [name for name in getattr(section, kind) if name not in placed[kind]]
        for kind in ("numbers", "photos", "timeline", "awards")
    }
    yield from _groups(scope, section.id, groups, count)


def never_shown(scope: Scope) -> Iterator[BlockView]:
    """The facts that neither the text nor a section shows: shown after the last section."""
    facts = scope.feature.facts
    events = [event for event in facts.timeline if not scope.has_shown("event", event.id)]
    with_events = {event.photo for event in events}
    photos = [photo.id for photo in facts.photos if not scope.has_shown("photo", photo.id)]
    groups = {
        "numbers": [n.id for n in facts.numbers if not scope.has_shown("number", n.id)],
        "photos": [name for name in photos if name not in with_events],
        "timeline": [event.id for event in events],
        "awards": [a.id for a in facts.awards if not scope.has_shown("award", a.id)],
    }
    yield from _groups(scope, "more", groups, 0)


def _groups(
    scope: Scope, prefix: str, groups: dict[str, list[str]], count: int
) -> Iterator[BlockView]:
    index = scope.index
    for kind, names in groups.items():
        if not names:
            continue
        count += 1
        anchor = scope.block_anchor(prefix, count)
        if kind == "numbers":
            numbers = tuple(number_view(scope, index.numbers[name]) for name in names)
            yield NumbersBlock("numbers", anchor, numbers)
        elif kind == "photos":
            yield _photos(scope, anchor, [index.photos[name] for name in names])
        elif kind == "timeline":
            events = timeline_view(scope, [index.timeline[name] for name in names])
            yield TimelineBlock("timeline", anchor, events)
        else:
            groups_of_awards = award_groups(scope, [index.awards[name] for name in names])
            yield AwardsBlock("awards", anchor, groups_of_awards)


def _photos(scope: Scope, anchor: str, photos: list[Photo]) -> BlockView:
    views = tuple(photo_view(scope, photo) for photo in photos)
    if len(views) == 1:
        return PhotoBlock("photo", anchor, views[0])
    return GalleryBlock("gallery", anchor, views)

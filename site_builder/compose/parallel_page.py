"""A translation beside its source, block by block, as a closed view."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from markupsafe import Markup

from site_builder.compose import social
from site_builder.compose.alignment import Row, aligned_sections
from site_builder.compose.blocks import block_views, note_view
from site_builder.compose.feature_head import open_graph
from site_builder.compose.page_context import Index, Neighbours, PageContext
from site_builder.compose.page_style import with_style
from site_builder.compose.photo_views import photo_view
from site_builder.compose.plain_page import page_open_graph
from site_builder.compose.prose import fill
from site_builder.compose.shell import Frame, Head, shell
from site_builder.compose.versions import feature_versions
from site_builder.compose.wanting import is_all_in, is_borrowed, wanting
from site_builder.compose.ways import ways_of
from site_builder.languages.script import text_direction
from site_builder.model import routes
from site_builder.model.article import Article, Block, Directive, Note
from site_builder.model.facts import Photo
from site_builder.model.feature import Feature
from site_builder.model.outline import anchors_of, written_anchors
from site_builder.views.blocks import (
    AwardsBlock,
    BlockView,
    GalleryBlock,
    HtmlBlock,
    NoteView,
    PhotoBlock,
    QuoteBlock,
    TimelineBlock,
)
from site_builder.views.facts import PhotoView
from site_builder.views.pages import ParallelPage
from site_builder.views.parallel import NotePair, Pair, ParallelSection
from site_builder.views.shell import Tongue, Words

_SOURCE = "source_"
"""Before the ids of the source: ids of articles and facts have no such sign as `_`."""

_SHARED = ("photo", "gallery", "numbers")
"""What is shown once for both languages: pictures, and figures."""

_ID = re.compile(r' (id|aria-labelledby)="([^"]+)"')
_NOTE = re.compile(r' href="#(note-[^"]+)"')
_NOTE_REFERENCE = re.compile(r' id="(note-ref-[^"]+)"')


def parallel_page(
    frame: Frame, feature: Feature, index: Index, neighbours: Neighbours, key: str
) -> ParallelPage:
    """The view for the readers of language `key`, which isn't the source language, and in which the
    feature has an article.

    Facts are shown once, in the reader's language. Ids are those of the translation; those of the
    source have a prefix.
    """
    source = feature.source_language
    here = routes.parallel(key, feature.slug, source)
    own, other = feature.articles[key], feature.articles[source]
    reader, teller = frame.reader_of(feature, key), frame.reader_of(feature, source)
    context = PageContext(reader, feature, index, neighbours, here, written_anchors(own))
    around = shell(frame, key, here, _head(frame, context, own, other))
    articles = [alternate for alternate in around.alternates if alternate.key in (key, source)]
    context = replace(context, ways=ways_of(feature, key, articles))
    # Facts have their anchors on the translation's side.
    facts = anchors_of(own, feature.facts)
    told = replace(context, reader=teller, taken=set(facts), ways={})
    cover = index.of(Photo).get(feature.facts.feature.cover or "")
    # The first place of a picture has its anchor.
    cover_view = _photo(context, told, photo_view(context, cover), cover) if cover else None
    sections = tuple(_sections(context, told, own, other))
    page = ParallelPage(
        shell=around,
        tongue=Tongue(),
        source_tongue=Tongue(teller.tag, text_direction(teller.tag)),
        source_shell=around._replace(lang=teller.tag, strings=teller.strings),
        title=own.title,
        source_title=other.title,
        deck=own.deck,
        source_deck=other.deck,
        story_href=context.href(routes.feature(key, feature.slug)),
        cover=cover_view,
        sections=sections,
        notes=tuple(_notes(context, told, own.notes, other.notes, _note_references(sections))),
    )
    return with_style(page)


def _head(frame: Frame, context: PageContext, own: Article, other: Article) -> Head:
    """The head of a page that has the words of two: it is about the translation's own page."""
    feature, key = context.feature, context.reader.key
    route = routes.feature(key, feature.slug)
    story = replace(context.apart(), here=route)
    url = frame.url(route)
    tags = page_open_graph if feature.form == "page" else open_graph
    data: social.Data = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": own.title,
        "url": url,
        "inLanguage": [context.reader.tag, frame.language(other.language).tag],
        "mainEntity": {"@id": url},
    }
    return Head(
        title=f"{own.title} · {other.title}",
        description=own.summary,
        versions=feature_versions(frame.site, feature.presence(frame.site.fallback), feature.slug),
        open_graph=tags(frame, story, own),
        json_ld=social.script_json(data),
        stands_in_for=route,
    )


def _sections(
    context: PageContext, told: PageContext, own: Article, other: Article
) -> Iterator[ParallelSection]:
    ours = {section.id: section.heading for section in own.sections}
    theirs = {section.id: section.heading for section in other.sections}
    for section in aligned_sections(own, other):
        name = section.id
        yield ParallelSection(
            id=name if name in ours or not name else f"{_SOURCE}{name}",
            heading=fill(context, ours.get(name, ())),
            source_heading=_apart(fill(told, theirs.get(name, ()))),
            pairs=tuple(_pair(context, told, row) for row in section.rows),
        )


def _pair(context: PageContext, told: PageContext, row: Row) -> Pair:
    """The row's two sides; pictures and figures are shown once."""
    shared = [side for side in row if isinstance(side, Directive) and side.name in _SHARED]
    if shared:
        block = shared[0] if row.own else replace(shared[0], anchor=_SOURCE + shared[0].anchor)
        return Pair(None, None, _shared(context, told, block))
    own = _own_view(context, told, row.own) if row.own else None
    return Pair(own, _source_view(told, row.other) if row.other else None, None)


def _own_view(context: PageContext, told: PageContext, block: Block) -> BlockView:
    """A block of the translation. Where it was borrowed from the source, which stands beside it,
    the view says instead that the translation is missing."""
    if is_borrowed(block, told.reader.tag):
        return HtmlBlock("html", wanting(context.reader, block.anchor))
    return next(block_views(context, [block]))


def _shared(context: PageContext, told: PageContext, block: Directive) -> BlockView:
    view = next(block_views(context, [block]))
    photos = context.index.of(Photo)
    if isinstance(view, PhotoBlock):
        return view._replace(photo=_photo(context, told, view.photo, photos[block.arguments[0]]))
    if isinstance(view, GalleryBlock):
        records = [photos[name] for name in block.arguments]
        pairs = zip(view.photos, records, strict=True)
        return view._replace(photos=tuple(_photo(context, told, *pair) for pair in pairs))
    return view


def _photo(context: PageContext, told: PageContext, view: PhotoView, photo: Photo) -> PhotoView:
    """The photo with its caption in the source language as well, if it has one in each."""
    keys = {context.reader.key, told.reader.key}
    if not keys <= photo.caption.keys():
        return view
    tag = told.reader.tag
    return view._replace(second=Words(photo.caption[told.reader.key], tag, text_direction(tag)))


def _source_view(told: PageContext, block: Block) -> BlockView:
    view = next(block_views(told, [block]))
    match view:
        case HtmlBlock():
            return view._replace(html=_apart(view.html))
        case QuoteBlock():
            body, speaker = _apart(view.body), _apart(view.speaker)
            return view._replace(anchor=_SOURCE + view.anchor, body=body, speaker=speaker)
        case TimelineBlock():
            events = tuple(event._replace(photo=None) for event in view.events)
            return view._replace(anchor=_SOURCE + view.anchor, events=events)
        case AwardsBlock():
            return view._replace(anchor=_SOURCE + view.anchor)
        case _:
            raise TypeError(f"{block.location}: {view.kind} is shown once")


def _notes(
    context: PageContext,
    told: PageContext,
    own: Sequence[Note],
    other: Sequence[Note],
    references: set[str],
) -> Iterator[NotePair]:
    """The footnotes. Those of the translation lead back to the `references` that the page has: it
    doesn't have those in what isn't translated."""
    for ours, theirs in zip_longest(own, other):
        source = note_view(told, theirs) if theirs else None
        if source:
            source = source._replace(
                anchor=f"{_SOURCE}{source.anchor}",
                html=_apart(source.html),
                backlinks=tuple(f"{_SOURCE}{link}" for link in source.backlinks),
            )
        yield NotePair(_own_note(context, told, ours, references) if ours else None, source)


def _own_note(
    context: PageContext, told: PageContext, note: Note, references: set[str]
) -> NoteView:
    view = note_view(context, note)
    view = view._replace(backlinks=tuple(link for link in view.backlinks if link in references))
    is_missing = is_all_in(note.parts, told.reader.tag)
    return view._replace(html=wanting(context.reader)) if is_missing else view


def _note_references(sections: Iterable[ParallelSection]) -> set[str]:
    """The ids of the translation's references to footnotes, which prose, quotations and headings
    may have."""
    found: set[str] = set()
    for section in sections:
        texts = [section.heading]
        for pair in section.pairs:
            match pair.own:
                case HtmlBlock(html=html):
                    texts.append(html)
                case QuoteBlock(body=body, speaker=speaker):
                    texts += [body, speaker]
        found.update(name for text in texts for name in _NOTE_REFERENCE.findall(text))
    return found


def _apart(html: Markup) -> Markup:
    """The HTML of the source with ids that the translation doesn't have, and with links to its own
    footnotes. In finished HTML, quotation marks stand around values alone."""
    return Markup(_NOTE.sub(rf' href="#{_SOURCE}\1"', _ID.sub(rf' \1="{_SOURCE}\2"', str(html))))

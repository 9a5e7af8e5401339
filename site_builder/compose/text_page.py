"""What the pages of features and plain pages have alike: the text, and the ways to it elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from site_builder.compose.blocks import (
    Placed,
    block_views,
    cited_alone,
    left_over,
    never_shown,
    placed_by,
)
from site_builder.compose.borrowed import as_words, filled_text
from site_builder.compose.corrections import marks_in, marks_of
from site_builder.compose.page_context import Index, Neighbours, PageContext
from site_builder.compose.prose import fill
from site_builder.compose.shell import Frame, Head, shell
from site_builder.compose.telling import Telling, telling_of
from site_builder.compose.ways import ways_of
from site_builder.languages.names import name_in
from site_builder.languages.ruby import without_readings
from site_builder.languages.script import text_direction
from site_builder.model import routes
from site_builder.model.article import Article, ArticleSection
from site_builder.model.facts import Section
from site_builder.model.feature import Feature
from site_builder.model.outline import blocks_of, written_anchors
from site_builder.views.blocks import BlockView, SectionView
from site_builder.views.shell import Alternate, Link, Shell, Tongue, Words

HeadOf = Callable[[Frame, PageContext, Article], Head]
"""Makes the head of a text's own page."""


Beside = Sequence[tuple[Alternate, frozenset[str]]]
"""The pages in the other languages, and the ids of the sections of each."""


class Opened(NamedTuple):
    """A page that is begun: its shell, and what its parts are made from. `others` are the pages in
    the other languages."""

    context: PageContext
    telling: Telling
    shell: Shell
    others: tuple[Alternate, ...]
    placed: Placed


class Body(NamedTuple):
    """The text of a page: see `FeaturePage`."""

    lead: tuple[BlockView, ...]
    sections: tuple[SectionView, ...]
    more: tuple[BlockView, ...]


def open_page(
    frame: Frame,
    feature: Feature,
    index: Index,
    neighbours: Neighbours,
    key: str,
    head_of: HeadOf,
) -> Opened:
    """Begin the page for the readers of one language, in which there is one."""
    reader = frame.reader_of(feature, key)
    here = routes.feature(key, feature.slug)
    telling = telling_of(frame, feature, key, here)
    anchors = written_anchors(telling.article)
    context = PageContext(reader, feature, index, neighbours, here, anchors, telling.teller)
    placed = placed_by(blocks_of(telling.article), context)
    context = replace(
        context,
        marks=marks_of(reader, feature.facts.corrections),
        cited=cited_alone(context, telling.article, placed),
    )
    around = shell(frame, key, here, _head(frame, context, telling, head_of))
    others = tuple(one for one in around.alternates if one.exists and not one.is_current)
    context = replace(context, ways=ways_of(feature, telling.teller.key, others))
    return Opened(context, telling, around, others, placed)


def _head(frame: Frame, context: PageContext, telling: Telling, head_of: HeadOf) -> Head:
    """The page's head; that of the text's own page, where it stands in for another."""
    route = routes.feature(telling.teller.key, context.feature.slug)
    own = replace(context.apart(), reader=telling.teller, here=route)
    return telling.of_page(head_of(frame, own, telling.article), route)


def body_of(opened: Opened) -> Body:
    """The text. What stands above it has to be composed before, as it takes anchors."""
    context, article = opened.context, opened.telling.article
    articles = context.feature.articles
    beside = [(other, _section_names(articles[other.key])) for other in opened.others]
    return Body(
        lead=tuple(block_views(context, article.lead)),
        sections=tuple(_section(context, one, opened.placed, beside) for one in article.sections),
        more=tuple(never_shown(context)),
    )


def _section(
    context: PageContext, section: ArticleSection, placed: Placed, beside: Beside
) -> SectionView:
    context = replace(context, section=section.id)
    record = context.index.of(Section).get(section.id)
    heading = fill(context, section.heading)
    blocks = list(block_views(context, section.blocks))
    if record:
        blocks += left_over(context, record, placed, len(section.blocks))
    return SectionView(
        id=section.id,
        heading=heading,
        label=context.reader.words(record.label) if record else _label(context, heading),
        alternates=_section_alternates(section.id, beside),
        blocks=tuple(blocks),
        corrected=Markup(" ").join(
            filter(None, (context.corrected(section.id), marks_in(heading, context.marks)))
        ),
    )


def _label(context: PageContext, heading: Markup) -> Words:
    own, teller = context.reader, context.teller
    tongue = Tongue() if teller.key == own.key else Tongue(teller.tag, text_direction(teller.tag))
    return Words(Markup(without_readings(heading)).striptags(), *tongue)


def _section_names(article: Article) -> frozenset[str]:
    return frozenset(section.id for section in article.sections)


def _section_alternates(name: str, beside: Beside) -> tuple[Alternate, ...]:
    """The section in the other languages whose text has it."""
    return tuple(
        other._replace(href=f"{other.href}#{name}") for other, names in beside if name in names
    )


def parallels(frame: Frame, opened: Opened) -> Iterator[Link]:
    """The ways to the pages that show the text beside another: a translation beside its source, and
    the source beside each of its translations."""
    context, telling = opened.context, opened.telling
    feature, reader = context.feature, context.reader
    source, key = feature.source_language, telling.teller.key
    if not frame.site.parallel or telling.tongue.lang:
        return
    translations = feature.translations
    for other in translations if key == source else (source,) if key in translations else ():
        page, tag = other if key == source else key, frame.language(other).tag
        name = name_in(tag, reader.tag, frame.language(other).name)
        text = filled_text(reader.strings["side_by_side"], language=name)
        hreflang = tag if page != key else ""
        href = context.href(routes.parallel(page, feature.slug, source))
        yield Link(href, as_words(reader.strings["side_by_side"])._replace(text=text), hreflang)

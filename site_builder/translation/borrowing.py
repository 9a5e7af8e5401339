"""A translation as its readers get it: what it lacks is shown in the words of the source."""

from collections.abc import Mapping

from site_builder.model.article import Article
from site_builder.model.translation import TranslationRecord
from site_builder.read.articles import ArticleReading
from site_builder.read.features import FeatureReading
from site_builder.translation.judge import judge
from site_builder.translation.merge import merged

_PARTS = {
    *("list_item_open", "list_item_close", "tr_open", "fence", "code_block", "attribution_open"),
    *("blockquote_open", "blockquote_close"),
}
_QUOTES = ("blockquote_open", "directive_open")


def articles_for_readers(
    reading: FeatureReading, records: Mapping[str, TranslationRecord]
) -> dict[str, Article]:
    """The sound articles of a feature by language, in the order of the reading.

    Those that aren't in the source language have the blocks, items, rows and footnotes that they
    lack, each at its place and in the words of the source; blocks that answer each other have the
    same anchor. `records` are those of the translations by language.
    """
    source = reading.readings.get(reading.source_language)
    if source is None or source.article is None:
        return reading.articles
    articles = dict(reading.articles)
    for key in articles:
        target, record = reading.readings[key], records.get(key)
        # Where nothing is recorded, articles of one shape are in step: most aren't looked at again.
        if target is not source and (record or _shape(source) != _shape(target)):
            articles[key] = merged(source, target, judge(source.units, target.units, record))
    return articles


def _shape(reading: ArticleReading) -> list[object]:
    """Which blocks follow each other, with how many parts; and the footnotes."""
    shape: list[object] = [set(reading.note_labels)]
    for group in reading.groups:
        first = group.tokens[0]
        shape.append(group.block.kind if group.block else group.anchor)
        if first.nesting:
            types = (token.type for token in group.tokens)
            is_quote = first.type in _QUOTES
            shape += [kind for kind in types if kind in _PARTS or (is_quote and kind == "inline")]
    return shape

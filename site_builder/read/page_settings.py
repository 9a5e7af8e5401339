"""The settings of a plain page, which stand in its front matter."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.messages.message import _
from site_builder.model.aliases import Alias
from site_builder.model.feature_facts import FeatureFacts, facts_of_page
from site_builder.model.forms import text_name
from site_builder.problems.problems import Problem
from site_builder.read.articles import ArticleReading
from site_builder.read.front_matter import PageMatter, matter_marks

_COMMON = ("draft", "fallback")
"""What is so in all languages."""


def page_settings(readings: Mapping[str, ArticleReading], source_language: str) -> FeatureFacts:
    """What the page's front matter in the source language says of it in all languages."""
    reading = readings.get(source_language)
    matter = reading.matter if reading else None
    common = {name: getattr(matter, name) for name in _COMMON if isinstance(matter, PageMatter)}
    return facts_of_page(source_language=source_language, **common)


def misplaced_settings(
    readings: Mapping[str, ArticleReading], source_language: str
) -> Iterator[Problem]:
    """The problems of settings for all languages that a translation has."""
    for key, reading in readings.items():
        matter = reading.matter
        if key != source_language and isinstance(matter, PageMatter):
            for name in sorted(matter.model_fields_set.intersection(_COMMON)):
                where = matter_marks(reading.source).key((name,))
                message = _("'{key}' is for all languages of a page", key=name)
                path = text_name("page", source_language)
                hint = _("put it into {path}, which is the source, or delete it", path=path)
                yield Problem(where, "misplaced-key", message, hint)


def page_aliases(readings: Iterable[ArticleReading]) -> Iterator[Alias]:
    """The aliases in a page's front matter: each leads to the page in the language of its file."""
    for reading in readings:
        if reading.article and isinstance(reading.matter, PageMatter) and reading.matter.aliases:
            marks = matter_marks(reading.source)
            for number, written in enumerate(reading.matter.aliases):
                where = marks.value(("aliases", number))
                yield Alias(written, reading.article.language, where)

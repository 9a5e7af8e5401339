"""The texts of an article, of a record and of a site, each exchanged for another."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from site_builder.model.article import Article, ArticleSection, Block, Directive, Parts
from site_builder.model.site import Site
from site_builder.text.missing_texts import text_fields

Model = TypeVar("Model", bound=BaseModel)
Words = Callable[[str], str]
"""Rewrites a plain text."""
Prose = Callable[[Parts], Parts]
"""Rewrites the parts of a block, or of a line in it."""
ByLanguage = Callable[[dict[str, Any]], dict[str, Any]]
"""Rewrites a text by language, whose words may have plural forms; itself where nothing changes."""


def rewritten_article(article: Article, words: Words, prose: Prose) -> Article:
    def block(one: Block) -> Block:
        if not isinstance(one, Directive):
            return one._replace(parts=prose(one.parts))
        return replace(one, body=prose(one.body), attribution=prose(one.attribution))

    def section(one: ArticleSection) -> ArticleSection:
        return replace(one, heading=prose(one.heading), blocks=tuple(map(block, one.blocks)))

    return replace(
        article,
        title=words(article.title),
        deck=words(article.deck),
        summary=words(article.summary),
        lead=tuple(map(block, article.lead)),
        sections=tuple(map(section, article.sections)),
        notes=tuple(replace(note, parts=prose(note.parts)) for note in article.notes),
    )


def rewritten_record(record: Model, text: ByLanguage) -> Model:
    """A record, or all the facts; itself where nothing in it changes, so that nothing is copied
    without need."""
    changes = {}
    for name, is_text in text_fields(type(record)):
        value = getattr(record, name)
        changed = _rewritten(value, text, is_text)
        if changed is not value:
            changes[name] = changed
    return record.model_copy(update=changes) if changes else record


def _rewritten(value: Any, text: ByLanguage, is_text: bool) -> Any:
    if isinstance(value, BaseModel):
        return rewritten_record(value, text)
    if isinstance(value, tuple):
        items = tuple(_rewritten(item, text, is_text) for item in value)
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    return text(value) if isinstance(value, dict) and is_text else value


def each_form(words: Any, change: Words) -> Any:
    """The words of a text in one language, or each of their plural forms."""
    if isinstance(words, dict):
        return {form: each_form(one, change) for form, one in words.items()}
    return change(words) if isinstance(words, str) else words


def rewritten_site(site: Site, text: ByLanguage) -> Site:
    return replace(
        site,
        title=text(site.title),
        description=text(site.description),
        nav=tuple(replace(item, label=text(item.label)) for item in site.nav),
        footer=tuple(replace(item, label=text(item.label)) for item in site.footer),
        accounts=tuple(replace(item, label=text(item.label)) for item in site.accounts),
    )

"""The quotation marks of an article, of the facts, and of the site's own texts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from site_builder.model.article import Article, ArticleSection, Block, Directive
from site_builder.model.site import Site, Text
from site_builder.text.missing_texts import text_fields
from site_builder.typography.prose import typographic_prose
from site_builder.typography.quotes import STRAIGHT, typographic

Model = TypeVar("Model", bound=BaseModel)


def typographic_article(article: Article, tags: Mapping[str, str]) -> Article:
    """The article with the marks of its language; `tags` are those of the languages by key."""
    tag = tags[article.language]
    return replace(
        article,
        title=typographic(article.title, tag),
        deck=typographic(article.deck, tag),
        summary=typographic(article.summary, tag),
        lead=tuple(_block(block, tag) for block in article.lead),
        sections=tuple(_section(section, tag) for section in article.sections),
        notes=tuple(
            replace(note, parts=typographic_prose(note.parts, tag)) for note in article.notes
        ),
    )


def _section(section: ArticleSection, tag: str) -> ArticleSection:
    heading = typographic_prose(section.heading, tag)
    return replace(section, heading=heading, blocks=tuple(_block(b, tag) for b in section.blocks))


def _block(block: Block, tag: str) -> Block:
    if not isinstance(block, Directive):
        return block._replace(parts=typographic_prose(block.parts, tag))
    body = typographic_prose(block.body, tag)
    return replace(block, body=body, attribution=typographic_prose(block.attribution, tag))


def typographic_record(record: Model, tags: Mapping[str, str]) -> Model:
    """A record, or all the facts, with the marks of each text's language."""
    changes = {}
    for name, is_text in text_fields(type(record)):
        value = getattr(record, name)
        changed = _typographic_value(value, tags, is_text)
        if changed is not value:
            changes[name] = changed
    return record.model_copy(update=changes) if changes else record


def _typographic_value(value: Any, tags: Mapping[str, str], is_text: bool) -> Any:
    """The value itself where nothing in it changes, so that nothing is copied without need."""
    if isinstance(value, BaseModel):
        return typographic_record(value, tags)
    if isinstance(value, tuple):
        items = tuple(_typographic_value(item, tags, is_text) for item in value)
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    if isinstance(value, dict) and is_text:
        return _typographic_text(value, tags)
    return value


def _typographic_text(text: dict[str, Any], tags: Mapping[str, str]) -> dict[str, Any]:
    """A text by language, whose words may have plural forms."""
    forms = [one for w in text.values() for one in (w.values() if isinstance(w, dict) else (w,))]
    if not any(isinstance(one, str) and STRAIGHT.search(one) for one in forms):
        return text
    return {key: _words(words, tags.get(key, "")) for key, words in text.items()}


def _words(words: Any, tag: str) -> Any:
    if isinstance(words, dict):
        return {form: _words(one, tag) for form, one in words.items()}
    return typographic(words, tag) if isinstance(words, str) and tag else words


def typographic_site(site: Site) -> Site:
    """The site with the marks of each text's language."""
    tags = {language.key: language.tag for language in site.languages}

    def texts(text: Text) -> Text:
        return _typographic_text(text, tags)

    return replace(
        site,
        title=texts(site.title),
        description=texts(site.description),
        nav=tuple(replace(item, label=texts(item.label)) for item in site.nav),
        footer=tuple(replace(item, label=texts(item.label)) for item in site.footer),
        accounts=tuple(replace(item, label=texts(item.label)) for item in site.accounts),
    )

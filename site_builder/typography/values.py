"""The quotation marks of an article, of the facts, and of the site's own texts."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from site_builder.model.article import Article
from site_builder.model.site import Site
from site_builder.text.rewriting import (
    Model,
    each_form,
    rewritten_article,
    rewritten_record,
    rewritten_site,
)
from site_builder.typography.prose import typographic_prose
from site_builder.typography.quotes import STRAIGHT, typographic


def typographic_article(article: Article, tags: Mapping[str, str]) -> Article:
    """The article with the marks of its language; `tags` are those of the languages by key."""
    tag = tags[article.language]
    words, prose = partial(typographic, tag=tag), partial(typographic_prose, tag=tag)
    return rewritten_article(article, words, prose)


def typographic_record(record: Model, tags: Mapping[str, str]) -> Model:
    """A record, or all the facts, with the marks of each text's language."""
    return rewritten_record(record, partial(_typographic_text, tags=tags))


def _typographic_text(text: dict[str, Any], tags: Mapping[str, str]) -> dict[str, Any]:
    """A text by language, whose words may have plural forms."""
    forms = [one for w in text.values() for one in (w.values() if isinstance(w, dict) else (w,))]
    if not any(isinstance(one, str) and STRAIGHT.search(one) for one in forms):
        return text
    return {
        key: each_form(words, partial(typographic, tag=tags[key])) if tags.get(key) else words
        for key, words in text.items()
    }


def typographic_site(site: Site) -> Site:
    """The site with the marks of each text's language."""
    tags = {language.key: language.tag for language in site.languages}
    return rewritten_site(site, partial(_typographic_text, tags=tags))

"""Articles, facts, the site's own texts and the theme's words, in the languages derived from
theirs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from site_builder.conversion.prose import converted_prose
from site_builder.conversion.wording import Wording, wordings
from site_builder.model.article import Article
from site_builder.model.facts import Facts, Person, Term
from site_builder.model.feature import Feature
from site_builder.model.site import Language, Site, Strings
from site_builder.read.strings import FALLBACK
from site_builder.text.rewriting import (
    Model,
    each_form,
    rewritten_article,
    rewritten_record,
    rewritten_site,
)


def with_derived_languages(
    feature: Feature, languages: Sequence[Language], terms: Iterable[Term], people: Iterable[Person]
) -> Feature:
    """A feature with its articles and facts in the languages derived from those that are written,
    `languages`, as well. Exceptions are among the `terms` and the names of `people`."""
    converted = wordings(languages, terms, people)
    if not converted:
        return feature
    keys = [language.key for language in languages]
    tags = {language.key: language.tag for language in languages}
    outdated = (one.language.key for one in converted if one.origin in feature.outdated)
    return replace(
        feature,
        facts=_with_derived_facts(feature.facts, converted, keys, feature.source_language),
        articles=_with_derived_articles(feature.articles, converted, tags),
        outdated=feature.outdated.union(outdated),
    )


def _with_derived_articles(
    articles: Mapping[str, Article], wordings: Sequence[Wording], tags: Mapping[str, str]
) -> dict[str, Article]:
    """The articles by language, with those derived from them behind; `tags` (BCP 47) are those of
    the languages by key."""
    found = dict(articles)
    for wording in wordings:
        if article := articles.get(wording.origin):
            prose = partial(converted_prose, wording=wording, tag=tags[wording.origin])
            made = rewritten_article(article, wording.words, prose)
            key = wording.language.key
            found[key] = replace(made, language=key, origin=wording.origin)
    return found


def with_derived_texts(record: Model, wordings: Sequence[Wording]) -> Model:
    """A record with each of its texts in the derived languages. One that is written stays."""
    return rewritten_record(record, partial(_with_derived, wordings=wordings))


def _with_derived_facts(
    facts: Facts, wordings: Sequence[Wording], written: Sequence[str], source: str
) -> Facts:
    """All the facts of a feature with their texts, and with what else goes by language. `written`
    are the keys of the languages that are, `source` that of the feature's source."""
    facts = with_derived_texts(facts, wordings)
    numbers = tuple(
        number.model_copy(update={"scale": _with_derived(number.scale, wordings)})
        if isinstance(number.scale, dict)
        else number
        for number in facts.numbers
    )
    translated = tuple(key for key in written if key != source)
    spoken = (
        translated if one.role == "translation" and one.languages is None else one.languages
        for one in facts.feature.credits
    )
    signed = tuple(
        credit.model_copy(update={"languages": keys and _with_keys(keys, wordings)})
        for credit, keys in zip(facts.feature.credits, spoken, strict=True)
    )
    feature = facts.feature.model_copy(update={"credits": signed})
    return facts.model_copy(update={"numbers": numbers, "feature": feature})


def site_with_derived(site: Site, wordings: Sequence[Wording]) -> Site:
    return rewritten_site(site, partial(_with_derived, wordings=wordings))


def converted_strings(strings: Strings, wording: Wording) -> Strings:
    """The theme's words of the language that a derived one comes from, converted, but for those
    that are foreign in it, too."""
    foreign = strings.foreign
    words = {k: w if k in foreign else wording.words(w) for k, w in strings.items()}
    return Strings(words, foreign)


def with_own_strings(converted: Strings, own: Strings) -> Strings:
    """The words of a derived language's own file, and what it lacks converted. What it lacks is in
    English in `own`."""
    kept = {key: words for key, words in own.items() if own.foreign.get(key) != FALLBACK}
    foreign = {key: tag for key, tag in converted.foreign.items() if key not in kept}
    return Strings({**converted, **kept}, foreign)


def _with_derived(text: dict[str, Any], wordings: Sequence[Wording]) -> dict[str, Any]:
    missing = {
        wording.language.key: each_form(text[wording.origin], wording.words)
        for wording in wordings
        if wording.origin in text and wording.language.key not in text
    }
    return {**text, **missing} if missing else text


def _with_keys(keys: tuple[str, ...], wordings: Sequence[Wording]) -> tuple[str, ...]:
    return (*keys, *(one.language.key for one in wordings if one.origin in keys))

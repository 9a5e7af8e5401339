"""`site-builder new language`: another language for a site that exists."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.languages.conversions import CONVERSIONS, usual_conversion
from site_builder.messages.message import _, listed
from site_builder.model.site import Language, with_derived
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.config import CONFIG, ConfigReading, config_in
from site_builder.read.derived_languages import check_derived
from site_builder.read.inventory import FeatureFiles, take_inventory
from site_builder.scaffold.article_stub import article_stub
from site_builder.scaffold.features import bytes_at, feature_named
from site_builder.scaffold.language_key import with_language
from site_builder.scaffold.languages import LanguagesError, named_beside
from site_builder.scaffold.placing import place_files
from site_builder.scaffold.theme_words import theme_words
from site_builder.schemas.files import FOLDER
from site_builder.text.source import Source, decode
from site_builder.text.yaml import Marks, read_yaml


@dataclass(frozen=True, slots=True)
class NewLanguage:
    """What was added: `articles` are the paths of the articles that were begun, `strings` those of
    files with the theme's words to translate. `has_schemas` is whether the site has schemas, which
    don't know the language yet."""

    language: Language
    articles: tuple[str, ...]
    strings: tuple[str, ...]
    has_schemas: bool = False


def new_language(
    site: Path, tag: str, slugs: Iterable[str] = (), origin: str = "", convert: str = ""
) -> NewLanguage:
    """Add the language of a tag (BCP 47) to site.yaml, begin its article in these features, and
    give it the theme's words if the theme lacks them. Nobody writes one that is converted from an
    `origin` (a key): it needs neither. By default, `convert` is what is usual for its tag.

    SiteError, with nothing written, if the site has the language or an article in it, a feature
    doesn't exist, or a file can't be read or written. LanguagesError if the tag isn't one, or its
    language can't be converted from the other.
    """
    inventory = take_inventory(site)
    config = config_in(site, inventory)[1]
    if not config.languages:
        raise SiteError(config.problems)
    language = named_beside(tag, tuple(with_derived(config.languages)))
    _check_new(config, language)
    if origin:
        language = _derived(language, origin, convert, config.languages)
    settings = with_language(bytes_at(site, CONFIG), language)
    if origin:
        place_files(site, {}, {CONFIG: settings})
        return NewLanguage(language, (), (), (site / FOLDER).is_dir())
    features = [feature_named(inventory, slug) for slug in dict.fromkeys(slugs)]
    articles = {
        f"{feature.folder}/article.{language.key}.md": _stub(site, feature, config, language)
        for feature in features
    }
    strings = theme_words([language], site)
    place_files(site, {**articles, **strings}, {CONFIG: settings})
    return NewLanguage(language, tuple(articles), tuple(strings), (site / FOLDER).is_dir())


def _derived(
    language: Language, origin: str, convert: str, languages: tuple[Language, ...]
) -> Language:
    """The language as it is converted. LanguagesError if it can't be."""
    if convert and convert not in CONVERSIONS:
        message = _(
            "'{value}' is not one of: {choices}", value=convert, choices=listed(CONVERSIONS)
        )
        raise LanguagesError(message)
    every = tuple(with_derived(languages))
    tags = {one.key: one.tag for one in every}
    usual = usual_conversion(tags[origin], language.tag) if origin in tags else ""
    # Where none is usual, none will do, and the problem says why.
    made = replace(language, origin=origin, convert=convert or usual or next(iter(CONVERSIONS)))
    for problem in check_derived((*every, made), Marks(CONFIG, {}, {})):
        if problem.code != "missing-library":  # which the next build says
            raise LanguagesError(problem.message)
    return made


def _check_new(config: ConfigReading, language: Language) -> None:
    for other in with_derived(config.languages):
        if other.key == language.key or other.tag.lower() == language.tag.lower():
            message = _(
                "the site already has '{key}', with the tag '{tag}'", key=other.key, tag=other.tag
            )
            where = config.marks.key(("languages", other.key))
            raise SiteError([Problem(where, "already-there", message)])


def _stub(site: Path, feature: FeatureFiles, config: ConfigReading, language: Language) -> bytes:
    """The article of a feature, to translate from its source."""
    key = _source_language(site, feature) or config.languages[0].key
    if key not in feature.articles:
        path = f"{feature.folder}/article.{key}.md"
        message = _("there is no article in the source language to begin a translation from")
        hint = did_you_mean(key, feature.articles)
        raise SiteError([Problem(Location(path), "missing-article", message, hint)])
    path = feature.articles[key].path
    source = decode(path, bytes_at(site, path))
    if isinstance(source, Problem):
        raise SiteError([source])
    return article_stub(source, language).encode()


def _source_language(site: Path, feature: FeatureFiles) -> str:
    """The language that a feature's facts name as its source, or ''."""
    path = f"{feature.folder}/facts/feature.yaml"
    source = decode(path, bytes_at(site, path))
    facts = read_yaml(source).data if isinstance(source, Source) else None
    return str(facts.get("source_language") or "") if isinstance(facts, dict) else ""

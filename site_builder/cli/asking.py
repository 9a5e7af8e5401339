"""What a new site needs to be told: by options, by answers on a terminal, or by default."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

import click

from site_builder.cli.console import Console
from site_builder.cli.site_address import as_address
from site_builder.messages.message import Message, _
from site_builder.model.site import Language
from site_builder.scaffold.languages import LanguagesError, parse_languages
from site_builder.scaffold.new_feature import slug_for
from site_builder.scaffold.new_folder import readable_config
from site_builder.scaffold.new_site import SitePlan

LANGUAGES = "zh,en"
BASE_URL = "https://example.org/"
_TITLES = {"zh": "我的特稿", "en": "My Stories"}

T = TypeVar("T")


def languages_value(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> tuple[Language, ...] | None:
    """The value of `--languages`. click.BadParameter if one isn't a language."""
    return None if value is None else as_languages(value, context.obj)


def as_languages(value: str, console: Console) -> tuple[Language, ...]:
    """The languages of a site. click.BadParameter if one isn't a language."""
    try:
        return parse_languages(value)
    except LanguagesError as error:
        raise click.BadParameter(console.words(error.message)) from error


def is_asking() -> bool:
    """Whether somebody is there to answer: questions go to standard error, answers are typed."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def plan_site(
    console: Console,
    languages: tuple[Language, ...] | None,
    titles: Sequence[str],
    base_url: str | None,
) -> SitePlan:
    """A site as the options have it. What they leave open is asked for on a terminal, and has its
    default elsewhere. click.BadParameter for a title without words."""
    if languages is None:
        read_languages = partial(as_languages, console=console)
        question = _("Languages, the default one first")
        languages = _ask(console, question, LANGUAGES, read_languages)
    given = read_titles(titles, languages, console)
    for language in languages if is_asking() and not titles else ():
        usual = _TITLES.get(language.key.partition("-")[0], _TITLES["en"])
        question = _("Title of the site in {language}", language=language.name)
        given[language.key] = _ask(console, question, usual, partial(as_words, console=console))
    if base_url is None:
        read_address = partial(as_address, console=console)
        base_url = _ask(console, _("Address of the site"), BASE_URL, read_address)
    return SitePlan(languages, given, base_url)


class NamedFeature(NamedTuple):
    """The slug of a new feature, and its titles by language key."""

    slug: str
    titles: dict[str, str]


def name_feature(console: Console, slug: str | None, titles: Sequence[str]) -> NamedFeature:
    """A new feature as it is named. What is left open is asked for on a terminal; elsewhere, the
    slug is made from a title. click.UsageError without either."""
    if slug is not None and not titles:
        return NamedFeature(slug, {})
    if slug is None and not titles and not is_asking():
        message = _("Name the feature: give its SLUG, or its --title to make one from.")
        raise click.UsageError(console.words(message))
    languages = readable_config(console.site).languages
    given = read_titles(titles, languages, console)
    if slug is not None:
        return NamedFeature(slug, given)
    for language in () if titles else languages:
        question = _("Title of the feature in {language}", language=language.name)
        answer = _ask(console, question, "", str.strip)
        given |= {language.key: answer} if answer else {}
    proposed = slug_for(console.site, given)
    return NamedFeature(_ask(console, _("Address of the feature"), proposed, str.strip), given)


def as_words(value: str, console: Console) -> str:
    """A text of at least one word. click.BadParameter for others."""
    if not value.strip():
        raise click.BadParameter(console.words(_("A title needs words.")))
    return value.strip()


def _ask(console: Console, question: Message, usual: str, read: Callable[[str], T]) -> T:
    if not is_asking():
        return read(usual)
    answer: T = click.prompt(console.words(question), usual, value_proc=read, err=True)
    return answer


def read_titles(
    titles: Sequence[str], languages: Sequence[Language], console: Console
) -> dict[str, str]:
    """The titles by language key, of options such as `zh=特稿` or, for all languages that have none
    of their own, `Stories`. click.BadParameter for one without words."""
    keys = [language.key for language in languages]
    own: dict[str, str] = {}
    shared: dict[str, str] = {}
    for title in titles:
        key, _sign, words = title.partition("=")
        if (key := key.strip().lower()) in keys:
            own[key] = as_words(words, console)
        else:
            shared = dict.fromkeys(keys, as_words(title, console))
    return shared | own

"""What a new site needs to be told: from options, from questions on a terminal, or by default."""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from site_builder.cli.console import as_address
from site_builder.model.site import Language
from site_builder.scaffold.languages import LanguagesError, parse_languages
from site_builder.scaffold.new_site import SitePlan

LANGUAGES = "zh,en"
BASE_URL = "https://example.org/"
_TITLES = {"zh": "我的特稿", "en": "My Stories"}

T = TypeVar("T")


def as_languages(value: str) -> tuple[Language, ...]:
    """The languages of `--languages`. click.BadParameter if one isn't a language."""
    try:
        return parse_languages(value)
    except LanguagesError as error:
        raise click.BadParameter(f"{error}.") from error


def is_asking() -> bool:
    """Whether somebody is there to answer: questions go to standard error, answers are typed."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def plan_site(
    languages: tuple[Language, ...] | None, titles: Sequence[str], base_url: str | None
) -> SitePlan:
    """A site as the options have it; what they leave open is asked for on a terminal, and is as
    usual elsewhere. click.BadParameter for a title without words."""
    if languages is None:
        languages = _ask("Languages, the default one first", LANGUAGES, as_languages)
    given = read_titles(titles, languages)
    for language in languages if is_asking() and not titles else ():
        usual = _TITLES.get(language.key.partition("-")[0], _TITLES["en"])
        given[language.key] = _ask(f"Title of the site in {language.name}", usual, as_words)
    return SitePlan(languages, given, base_url or _ask("Its address", BASE_URL, as_address))


def as_words(value: str) -> str:
    """A text of at least one word. click.BadParameter for others."""
    if not value.strip():
        raise click.BadParameter("a title needs words.")
    return value.strip()


def _ask(question: str, usual: str, read: Callable[[str], T]) -> T:
    if not is_asking():
        return read(usual)
    answer: T = click.prompt(question, usual, value_proc=read, err=True)
    return answer


def read_titles(titles: Sequence[str], languages: Sequence[Language]) -> dict[str, str]:
    """The titles by language key, of options such as `zh=特稿` or, for all languages that have none
    of their own, `Stories`. click.BadParameter for one without words."""
    keys = [language.key for language in languages]
    own: dict[str, str] = {}
    shared: dict[str, str] = {}
    for title in titles:
        key, _, words = title.partition("=")
        if (key := key.strip().lower()) in keys:
            own[key] = as_words(words)
        else:
            shared = dict.fromkeys(keys, as_words(title))
    return shared | own

"""The languages of a new site, from the tags that its editor names."""

import re
from collections.abc import Sequence

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from site_builder.languages.script import locale_of
from site_builder.languages.tags import tag_fault
from site_builder.messages.message import Message, Value, _
from site_builder.model.site import Language
from site_builder.problems.problems import shown
from site_builder.problems.suggestions import suggestion
from site_builder.read.language_keys import LANGUAGE_KEY
from site_builder.read.settings import TAG_EXAMPLES

_SCRIPT = re.compile("[a-z]{4}")  # RFC 5646 §2.2.3, in small letters
_SEPARATORS = re.compile(r"[\s,，、;；]+")
_PLAIN_CHINESE = "zh"


class LanguagesError(ValueError):
    """Why a text doesn't name the languages of a site, as a message for its editor."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def parse_languages(text: str) -> tuple[Language, ...]:
    """The languages that a text such as `zh,en` or `zh-Hant fr` names, in order.

    Each is a language tag (BCP 47); its key is the tag in lower case. LanguagesError if one isn't a
    tag or is repeated, or if there is none.
    """
    tags = [_canonical(tag) for tag in _SEPARATORS.split(text) if tag]
    if not tags:
        raise LanguagesError(_("Name at least one language, {examples}.", examples=TAG_EXAMPLES))
    keys = [tag.lower() for tag in tags]
    if twice := [key for key in keys if keys.count(key) > 1]:
        raise LanguagesError(_("'{key}' is named twice.", key=twice[0]))
    named = [_named_tag(tag) for tag in tags]
    if twice := [tag for tag in named if named.count(tag) > 1]:
        message = _("'{key}' and '{other}' are the same language.", key="zh", other=twice[0])
        raise LanguagesError(message)
    return tuple(
        Language(key, tag, _name(tag, named)) for key, tag in zip(keys, named, strict=True)
    )


def named_beside(tag: str, others: Sequence[Language]) -> Language:
    """The language of one tag, for a site that has `others`. LanguagesError as above."""
    named = parse_languages(tag)
    if len(named) > 1:
        raise LanguagesError(_("Name one language at a time."))
    (language,) = named
    tags = [*(other.tag for other in others), language.tag]
    return Language(language.key, language.tag, _name(language.tag, tags))


def _canonical(tag: str) -> str:
    """A tag in the case that BCP 47 recommends (RFC 5646 §2.1.1): `zh-Hant-HK`. LanguagesError
    if it can't be a language's key."""
    tag = tag.replace("_", "-")
    if fault := tag_fault(tag):
        raise LanguagesError(
            _("'{tag}' {fault}; {hint}", tag=shown(tag), fault=fault, hint=_hint(tag))
        )
    if not LANGUAGE_KEY.fullmatch(tag.lower()):
        raise LanguagesError(
            _("'{tag}' can't be a language key; {hint}", tag=shown(tag), hint=_hint(tag))
        )
    first, *rest = tag.lower().split("-")
    return "-".join([first, *map(_in_case, rest)])


def _in_case(subtag: str) -> str:
    if _SCRIPT.fullmatch(subtag):
        return subtag[0].upper() + subtag[1:]
    return subtag.upper() if len(subtag) == 2 else subtag


def _hint(tag: str) -> Value:
    """The language of a country if its code was written instead (`cn`, `jp`), else examples."""
    likely = get_global("likely_subtags").get(f"und_{tag.upper()}", "")
    language = str(likely).partition("_")[0]
    return suggestion(tag, language) if language else TAG_EXAMPLES


def _named_tag(tag: str) -> str:
    """Plain Chinese is what a Chinese desk means by it: in simplified characters."""
    return "zh-Hans" if tag == _PLAIN_CHINESE else tag


def _name(tag: str, tags: Sequence[str]) -> str:
    """A language's own name, such as `中文` or `Français`; with script and country if the site has
    it twice."""
    language = tag.partition("-")[0]
    try:
        Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return tag
    locale = locale_of(tag)
    is_alone = sum(other.partition("-")[0] == language for other in tags) == 1
    name = locale.get_language_name(locale) if is_alone else locale.get_display_name(locale)
    return name[0].upper() + name[1:] if name else tag

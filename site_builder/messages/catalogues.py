"""The languages that the program speaks, and how the reader's is found."""

import re
from collections.abc import Mapping
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from site_builder.messages.message import Catalogue

FOLDER = Path(__file__).with_name("locale")
DOMAIN = "site_builder"
LANGUAGES = {"en": "English", "zh": "简体中文"}
"""The languages by the keys that `--lang` takes, each with its own name."""
LOCALES = {"en": "en", "zh": "zh_Hans"}
"""The name of each language in FOLDER; English is in the code and has no folder there."""

_ENGLISH = NullTranslations()
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # POSIX.1-2024, XBD §8.2, in this order
_RANGE = re.compile(r"\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9]+)*\s*(?:;\s*q\s*=\s*([0-9.]+)\s*)?")


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(language: str) -> Catalogue:
    """The texts of a language of LANGUAGES."""
    if language == "en":
        return _ENGLISH
    path = FOLDER / LOCALES[language] / "LC_MESSAGES" / f"{DOMAIN}.mo"
    with path.open("rb") as file:
        return GNUTranslations(file)


def tag_of(language: str) -> str:
    """The tag (BCP 47) of a language of LANGUAGES."""
    return LOCALES[language].replace("_", "-")


def known_language(tag: str) -> str:
    """The key of the language that a tag or the name of a locale means (`zh-CN`, `zh_TW.UTF-8`,
    `en_GB@euro`); '' for a language that the program doesn't speak."""
    language = re.split(r"[-_.@]", tag.strip().lower(), maxsplit=1)[0]
    return language if language in LANGUAGES else ""


def language_of(environment: Mapping[str, str]) -> str:
    """The language that the environment asks for: SITE_BUILDER_LANG, or the locale of messages;
    English if that is `C`, `POSIX`, a language that the program doesn't speak, or not set."""
    names = ("SITE_BUILDER_LANG", *_VARIABLES)
    said = next((environment[name] for name in names if environment.get(name)), "")
    return known_language(said) or "en"


def accepted_language(header: str, otherwise: str) -> str:
    """The language of LANGUAGES that an Accept-Language header wants most (RFC 9110 §12.5.4);
    `otherwise` if it wants none of them."""
    wanted: list[tuple[float, str]] = []
    for part in header.split(","):
        found = _RANGE.fullmatch(part)
        key = known_language(found[1]) if found else ""
        if found and key:
            wanted.append((_quality(found[2]), key))
    best = max(wanted, key=lambda pair: pair[0], default=(0.0, otherwise))
    return best[1] if best[0] > 0 else otherwise


def _quality(text: str | None) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0

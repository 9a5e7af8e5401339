"""The language that a command speaks, and click with it."""

import os
from collections.abc import Iterator, Sequence
from gettext import bindtextdomain, textdomain

from site_builder.messages.catalogues import (
    DOMAIN,
    FOLDER,
    LOCALES,
    known_language,
)

OPTION = "--lang"


def asked_language(arguments: Sequence[str]) -> str:
    """The key in LANGUAGES that `--lang` names, wherever it stands among the program's arguments;
    '' without it.

    The arguments are searched before click parses them, since help and errors are already in that
    language. `--lang` itself reports a language that isn't known.
    """
    known = [key for tag in _tags(arguments) if (key := known_language(tag))]
    return known[-1] if known else ""


def _tags(arguments: Sequence[str]) -> Iterator[str]:
    words = iter(arguments)
    for word in words:
        name, has_value, value = word.partition("=")
        if word == "--":
            return
        if name == OPTION:
            yield value if has_value else next(words, "")


def let_click_speak(language: str) -> None:
    """Have click say its own words in a language of LANGUAGES.

    click looks them up with `gettext.gettext`: in the default domain, in the language that the
    environment asks for (GNU gettext, *The LANGUAGE variable*). Our catalogues have click's words
    because `click_words` names them.
    """
    bindtextdomain(DOMAIN, str(FOLDER))
    textdomain(DOMAIN)
    os.environ["LANGUAGE"] = LOCALES[language]

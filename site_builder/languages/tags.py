"""Language tags (BCP 47): whether a text is one, and what is wrong where it is not."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global

from site_builder.messages.message import NOTHING, Message, _

# RFC 5646 §2.1, but for the irregular tags of old, which no browser needs.
_TAG = re.compile(
    r"""
    (?: (?P<language> [a-z]{2,3} (?:-[a-z]{3}){0,3} | [a-z]{4,8} )
        (?: -[a-z]{4} )?                                  # script
        (?: -(?:[a-z]{2}|[0-9]{3}) )?                     # region
        (?P<variants> (?: -(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}) )* )
        (?P<extensions> (?: -[0-9a-wy-z](?:-[a-z0-9]{2,8})+ )* )
        (?: -x(?:-[a-z0-9]{1,8})+ )?
    |   x(?:-[a-z0-9]{1,8})+                              # private use alone
    )
    """,
    re.ASCII | re.VERBOSE,
)
_SINGLETON = re.compile(r"-([0-9a-z])(?=-)")


def tag_fault(tag: str) -> Message:
    """Why a text is no language tag that we can use, in words to follow it; NOTHING if it is one.

    It must be well-formed (RFC 5646 §2.2.9), and its language known to Unicode's CLDR, or private
    (`x-…`).
    """
    match = _TAG.fullmatch(tag.lower())
    if match is None:
        return _("isn't a language tag")
    if match["language"] is None:
        return NOTHING
    variants = match["variants"].split("-")[1:]
    singletons = _SINGLETON.findall(match["extensions"])
    for twice in (variants, singletons):
        if len(set(twice)) < len(twice):
            return _("isn't a language tag: one of its parts occurs twice")
    language = match["language"].partition("-")[0]
    if language in _known_languages():
        return NOTHING
    return _("doesn't name a known language: '{language}'", language=language)


@cache
def _known_languages() -> frozenset[str]:
    """The primary language subtags in CLDR: those with a likely script, a name, or a newer code."""
    tables = (get_global("likely_subtags"), Locale("en").languages, get_global("language_aliases"))
    return frozenset(str(key).partition("_")[0] for table in tables for key in table)

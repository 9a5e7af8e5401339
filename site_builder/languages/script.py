"""Language tags (BCP 47) to Babel locales, scripts and writing directions."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.core import get_global

# Unicode's right-to-left scripts in present use (bidi class R or AL), by ISO 15924 code.
_RIGHT_TO_LEFT = frozenset(
    {"Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}
)


@lru_cache(maxsize=256)
def locale_of(tag: str) -> Locale:
    """The locale for a language tag; never fails.

    What CLDR does not know is shortened from its end (RFC 4647 §3.4, lookup): `sr-Cyrl-XX` is
    formatted as `sr-Cyrl`. If nothing is left, as English, and so are `und` and `root`.
    """
    subtags = _subtags(tag)
    while subtags and subtags[0].lower() not in ("und", "root"):
        try:
            return Locale.parse("-".join(subtags), sep="-")
        except (ValueError, UnknownLocaleError):
            subtags.pop()
    return Locale("en")


@lru_cache(maxsize=256)
def script_of(tag: str) -> str:
    """The ISO 15924 code of the script that a tag names or, by CLDR's likely subtags, implies."""
    subtags = _subtags(tag)
    for subtag in subtags[1:]:
        if len(subtag) == 4 and subtag.isalpha():
            return subtag.title()
    likely = get_global("likely_subtags")
    language = subtags[0].lower() if subtags else "en"
    for region in [*(s.upper() for s in subtags[1:] if len(s) == 2), ""]:
        key = f"{language}_{region}" if region else language
        if key in likely:
            return str(likely[key]).split("_")[1]
    return locale_of(tag).script or "Latn"


@lru_cache(maxsize=256)
def house_key(tag: str) -> str:
    """The key of our own word tables: `zh-Hans` or `zh-Hant` for Chinese, else the language."""
    language = locale_of(tag).language
    if language not in ("zh", "yue"):
        return language
    script = script_of(tag)
    return f"zh-{script}" if script in ("Hans", "Hant") else language


@lru_cache(maxsize=256)
def text_direction(tag: str) -> Literal["ltr", "rtl"]:
    """The value of HTML's `dir` for a language tag, by its script: `az-Arab` is right to left."""
    return "rtl" if script_of(tag) in _RIGHT_TO_LEFT else "ltr"


def _subtags(tag: str) -> list[str]:
    """The subtags of a tag; an extended language stands for itself (RFC 5646 §4.5: zh-yue)."""
    subtags = tag.replace("_", "-").split("-")
    if len(subtags) > 1 and len(subtags[1]) == 3 and subtags[1].isalpha():
        return subtags[1:]
    return subtags


def look_up(wanted: str, tags: Iterable[str]) -> str | None:
    """The tag for readers of `wanted`, whatever the case of either; None where there is none.

    It is that which RFC 4647 §3.4 (lookup) finds, for which `zh-Hans-CN` is shortened to `zh-Hans`
    and `zh`; else the first of the same language and script by CLDR's likely subtags, as `en-US`
    for `en` and `zh-CN`, but not `zh-TW`, for `zh-Hans`.
    """
    known = {tag.lower(): tag for tag in tags}
    subtags = wanted.lower().split("-")
    while subtags:
        if found := known.get("-".join(subtags)):
            return found
        subtags.pop()
        if subtags and len(subtags[-1]) == 1:
            subtags.pop()
    meant = _language_and_script(wanted)
    return next((tag for tag in known.values() if _language_and_script(tag) == meant), None)


def _language_and_script(tag: str) -> tuple[str, str]:
    return tag.lower().partition("-")[0], script_of(tag)

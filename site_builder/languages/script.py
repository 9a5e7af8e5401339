"""Language tags (BCP 47) to Babel locales, scripts, and how those are written."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from babel import Locale, UnknownLocaleError
from babel.core import get_global


class Script(NamedTuple):
    """How a script is written: whether with Chinese characters, whether words run on without spaces
    between them, and in which direction."""

    has_han: bool = False
    is_unspaced: bool = False
    direction: Literal["ltr", "rtl"] = "ltr"


_LATIN = Script()
_HAN = Script(has_han=True, is_unspaced=True)
_RIGHT_TO_LEFT = Script(direction="rtl")

# By ISO 15924 code; what isn't here is as Latin. The right-to-left scripts are those in present use
# (bidi class R or AL in Unicode).
SCRIPTS: Mapping[str, Script] = {
    "Hans": _HAN, "Hant": _HAN, "Hani": _HAN, "Jpan": _HAN, "Kore": Script(has_han=True),
    "Adlm": _RIGHT_TO_LEFT, "Arab": _RIGHT_TO_LEFT, "Aran": _RIGHT_TO_LEFT,
    "Hebr": _RIGHT_TO_LEFT, "Mand": _RIGHT_TO_LEFT, "Mend": _RIGHT_TO_LEFT,
    "Nkoo": _RIGHT_TO_LEFT, "Rohg": _RIGHT_TO_LEFT, "Samr": _RIGHT_TO_LEFT,
    "Syrc": _RIGHT_TO_LEFT, "Thaa": _RIGHT_TO_LEFT, "Yezi": _RIGHT_TO_LEFT,
}  # fmt: skip
_ONCE_HAN = frozenset({"vi"})
"""Languages that were written with Chinese characters in the past, and quote them unmarked."""


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
    """The key of a language's row in `idioms`: `zh-Hans` or `zh-Hant` for Chinese, else the
    language."""
    language = locale_of(tag).language
    if language not in ("zh", "yue"):
        return language
    script = script_of(tag)
    return f"zh-{script}" if script in ("Hans", "Hant") else language


def text_direction(tag: str) -> Literal["ltr", "rtl"]:
    """The value of HTML's `dir` for a language tag, by its script: `az-Arab` is right to left."""
    return _script(tag).direction


def uses_han(tag: str) -> bool:
    """Whether a language is written with Chinese characters, alone or among others: Chinese,
    Japanese and Korean, but not Chinese in Latin letters."""
    return _script(tag).has_han


def used_han(tag: str) -> bool:
    """Whether a language, in whatever script, is or was written with Chinese characters."""
    language = tag.partition("-")[0].lower()
    return language in _ONCE_HAN or uses_han(language)


def joins_lines(tag: str) -> bool:
    """Whether a language is written in Chinese characters without spaces between words, so that a
    line break is no space either: Chinese and Japanese."""
    return _script(tag).is_unspaced


def is_chinese(tag: str) -> bool:
    """Whether a tag names a Chinese language (`zh`, `yue`, `wuu` …) in Chinese characters."""
    return script_of(tag) in ("Hans", "Hant", "Hani")


def is_english(tag: str) -> bool:
    """Whether a tag names English in Latin letters."""
    return locale_of(tag).language == "en" and script_of(tag) == "Latn"


def _script(tag: str) -> Script:
    return SCRIPTS.get(script_of(tag), _LATIN)


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

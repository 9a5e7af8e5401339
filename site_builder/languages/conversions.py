"""The conversions between kinds of Chinese that OpenCC knows, by its names for them."""

from typing import NamedTuple

from site_builder.languages.script import locale_of, script_of


class Conversion(NamedTuple):
    """Which characters a conversion reads and writes (ISO 15924)."""

    reads: str
    writes: str


_TO_TRADITIONAL = Conversion("Hans", "Hant")
_TO_SIMPLIFIED = Conversion("Hant", "Hans")
_WITHIN_TRADITIONAL = Conversion("Hant", "Hant")

CONVERSIONS = {
    **dict.fromkeys(("s2t", "s2tw", "s2twp", "s2hk", "s2hkp"), _TO_TRADITIONAL),
    **dict.fromkeys(("t2s", "tw2s", "tw2sp", "hk2s", "hk2sp"), _TO_SIMPLIFIED),
    **dict.fromkeys(("t2tw", "t2hk", "tw2t", "hk2t"), _WITHIN_TRADITIONAL),
}
"""`tw` and `hk` are the characters of Taiwan and Hong Kong, and `p` is for their words as well:
`s2twp` makes 軟體 of 软件, where `s2tw` makes 軟件."""

_USUAL = {
    ("Hans", "Hant"): {"TW": "s2twp", "HK": "s2hk", "MO": "s2hk", "": "s2t"},
    ("Hant", "Hans"): {"TW": "tw2sp", "HK": "hk2s", "MO": "hk2s", "": "t2s"},
    ("Hant", "Hant"): {"TW": "t2tw", "HK": "t2hk", "MO": "t2hk"},
}
"""By scripts, and by the place whose traditional characters are written or read."""


def usual_conversion(origin: str, tag: str) -> str:
    """The conversion for a language tag (BCP 47) from the `origin`'s; '' if there is none."""
    scripts = script_of(origin), script_of(tag)
    place = locale_of(origin if scripts[1] == "Hans" else tag).territory or ""
    known = _USUAL.get(scripts, {})
    return known.get(place, known.get("", ""))

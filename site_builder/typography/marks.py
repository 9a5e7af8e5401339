"""The quotation marks of languages in Latin letters, as CLDR 48 has them (`delimiters`)."""

from functools import lru_cache
from typing import Literal, NamedTuple

from site_builder.languages.script import locale_of, script_of

_NARROW = "\u202f"
_MOST = "“”‘’"
_MARKS = {
    "‘’“”": ("nl", "fur", "ia"),
    "‘’‘’": ("st",),
    "„“‚‘": ("cs", "de", "dsb", "et", "hr", "hsb", "is", "ksh", "lb", "nds", "sk", "sl"),
    "„“„“": ("lt", "prg"),
    "„”‚’": ("ff",),
    "„”‘’": ("bs",),
    "„”’’": ("sr",),
    "„”«»": ("pl", "ro"),
    "„”»«": ("hu", "szl"),
    "””’’": ("fi", "rn", "se", "sv"),
    "«»‘’": ("nb", "nn", "no", "rw"),
    "«»“”": ("ast", "br", "ca", "es-US", "eu", "ie", "it", "lij", "mg", "pms", "pt-PT", "sc"),
    "«»‹›": ("fr-CH", "gsw", "rm"),
    "«»«»": ("fr", "oc-ES"),
    "«»„“": ("bas", "bua"),
    "“”«»": ("eo",),
    "“”“”": ("tk",),
}
"""Opening and closing mark, then those of a quotation within: by language, or language and region.
All others have those of English. Of Portuguese, Brazil's are the common ones."""
_BY_TAG = {tag: signs for signs, tags in _MARKS.items() for tag in tags}
_PORTUGUESE = frozenset({"AO", "CH", "CV", "GQ", "GW", "LU", "MO", "MZ", "ST", "TL"})
"""Where Portuguese has the marks of Portugal."""


Role = Literal["opening", "closing", "inner_opening", "inner_closing", "apostrophe"]
"""What a straight mark is."""


class Marks(NamedTuple):
    """What stands for `"` and `'` where a quotation opens and closes, spaces included."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str
    apostrophe: str = "’"

    @property
    def openers(self) -> frozenset[str]:
        """The signs that only open a quotation."""
        closers = {self.closing[-1], self.inner_closing[-1]}
        return frozenset({self.opening[0], self.inner_opening[0]} - closers)


@lru_cache(maxsize=64)
def marks_of(tag: str) -> Marks | None:
    """The marks of a language (BCP 47); None for one that isn't written in Latin letters.

    French sets guillemets apart by narrow no-break spaces, except in Switzerland (*Lexique des
    règles typographiques en usage à l'Imprimerie nationale*, « Guillemets »).
    """
    if script_of(tag) != "Latn":
        return None
    locale = locale_of(tag)
    language, region = locale.language, locale.territory or ""
    if language == "pt" and region in _PORTUGUESE:
        region = "PT"
    signs = _BY_TAG.get(f"{language}-{region}", _BY_TAG.get(language, _MOST))
    if language != "fr" or region == "CH":
        return Marks(*signs)
    return Marks(f"«{_NARROW}", f"{_NARROW}»", f"«{_NARROW}", f"{_NARROW}»")

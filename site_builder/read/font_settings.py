"""The keys below `fonts` in site.yaml: the fonts of each language, by what they are for."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, model_validator

from site_builder.languages.characters import UNSEEN
from site_builder.messages.message import _, listed
from site_builder.model.checks import fail
from site_builder.model.fonts import FONT_ENDINGS, FontScope, FontSettings
from site_builder.model.records import Record
from site_builder.problems.problems import shown

_EXAMPLE = _("such as {example}", example="{headlines: Noto Serif CJK SC}")
_OTHER_FILES = re.compile(r"\.(?:woff2?|eot|svg|pf[abm]|dfont|zip)$", re.IGNORECASE)
"""Files of fonts that aren't OpenType, or are packed: no family is called so."""
_NO_NAME = re.compile(rf"[\"\\;,，{{}}<>\0-\x1f\x7f-\x9f{UNSEEN}]")


def check_font(value: Any) -> str:
    """The plain name of a font file (no folder, no way out of `fonts/`), or that of a family."""
    if not isinstance(value, str) or not value.strip():
        message = _("this must be the name of a file in fonts/, or of an installed font")
        raise fail("wrong-type", message)
    name = value.strip()
    if "/" in name or "\\" in name or "\0" in name:
        message = _(
            "'{name}' must be the plain name of a file in the fonts/ folder", name=shown(value)
        )
        hint = _("put the file into fonts/ and write its name alone")
        raise fail("outside-root", message, hint)
    if _OTHER_FILES.search(name):
        message = _("'{name}' is not a font file", name=shown(value))
        hint = _("the names of font files end in {endings}", endings=listed(FONT_ENDINGS))
        raise fail("bad-font", message, hint)
    if _NO_NAME.search(name):
        message = _("'{name}' can't be the name of a font", name=shown(value))
        raise fail("bad-family", message, _("name one family, without quotation marks inside"))
    return name


def check_uses(value: Any) -> Any:
    """A mapping from uses to fonts."""
    if isinstance(value, str):
        example = f"{{headlines: {value}}}"
        message = _("say what this font is for: headlines, text or cards")
        raise fail("wrong-type", message, _("such as {example}", example=example))
    if not isinstance(value, dict) or not value:
        message = _("this needs the fonts of the language by what they are for")
        raise fail("wrong-type", message, _EXAMPLE)
    return value


class FontKeys(Record):
    headlines: Annotated[str, BeforeValidator(check_font)] = ""
    text: Annotated[str, BeforeValidator(check_font)] = ""
    cards: Annotated[str, BeforeValidator(check_font)] = ""
    scope: FontScope = "page"
    optional: bool = False

    @model_validator(mode="after")
    def _names_one(self) -> "FontKeys":
        if not (self.headlines or self.text or self.cards):
            raise fail("missing-key", _("there is no font here"), _EXAMPLE)
        return self


def font_settings(keys: FontKeys) -> FontSettings:
    return FontSettings(**keys.model_dump())

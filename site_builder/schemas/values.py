"""What each check of a value takes, as a JSON Schema: the model's own type is what it gives.

A schema takes what the check takes, and perhaps more: what depends on other files or on a language
is for the check alone.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from site_builder.languages.conversions import CONVERSIONS
from site_builder.model import checks
from site_builder.model.aliases import check_alias
from site_builder.model.colours import HEX
from site_builder.model.corrections import check_correction_date, check_place
from site_builder.model.ids import ID, LONGEST_ID
from site_builder.model.launch import check_day
from site_builder.model.logos import LOGO_ENDINGS
from site_builder.model.number_checks import check_currency, check_per, check_scale, check_value
from site_builder.model.numbers import check_focus
from site_builder.model.services import SERVICES
from site_builder.model.units import PLURAL_CATEGORIES, check_unit
from site_builder.read import font_settings, link_settings, settings, theme_settings
from site_builder.read.language_keys import LANGUAGE_KEY

Schema = dict[str, Any]
Languages = Sequence[str]
"""The keys of a site's languages; none where it isn't known which site it is."""

_WORDS: Schema = {"type": "string", "pattern": r"\S"}
_NAME: Schema = {"type": ["string", "integer"]}
_FAMILIES: Schema = {"anyOf": [_WORDS, {"type": "array", "items": _WORDS, "minItems": 1}]}
_ADDRESS = "^[Hh][Tt][Tt][Pp][Ss]?://"


def _id(languages: Languages) -> Schema:
    return {**_NAME, "pattern": f"^{ID.pattern}$", "maxLength": LONGEST_ID}


def _reference(languages: Languages) -> Schema:
    return {**_NAME, "pattern": r"^[^，、]*[^，、\s][^，、]*$"}


def _language(languages: Languages) -> Schema:
    if languages:
        return {"enum": list(languages)}
    return {"type": "string", "pattern": f"^(?:{LANGUAGE_KEY.pattern})$"}


def by_language(words: Schema, languages: Languages) -> Schema:
    """A mapping from each of the languages to words."""
    schema: Schema = {"type": "object", "minProperties": 1}
    if languages:
        properties = dict.fromkeys(languages, words)
        return {**schema, "properties": properties, "additionalProperties": False}
    keys = _language(languages)
    return {**schema, "propertyNames": keys, "additionalProperties": words}


def _text(languages: Languages) -> Schema:
    return by_language(_WORDS, languages)


def _unit(languages: Languages) -> Schema:
    forms = {
        "type": "object",
        "properties": dict.fromkeys(PLURAL_CATEGORIES, _WORDS),
        "required": ["other"],
        "additionalProperties": False,
    }
    return by_language({"anyOf": [{"type": "string"}, forms]}, languages)


def _either(*values: Any) -> Callable[[Languages], Schema]:
    """One of some words, or a text."""
    return lambda languages: {"anyOf": [{"enum": list(values)}, _text(languages)]}


def _same(**schema: Any) -> Callable[[Languages], Schema]:
    return lambda languages: dict(schema)


def _in_any_case(ending: str) -> str:
    """A pattern, as JavaScript has it too."""
    return "".join(f"[{letter}{letter.upper()}]" for letter in ending)


_DATE = _same(type=["string", "integer"], pattern=r"^[-+0-9XYTZ~?%/.:]+$")
_ANY_WORDS = _same(**_WORDS)
_TEXTS = (checks.check_text, checks.check_paragraphs)
_PLAIN = (checks.check_words, settings.check_tag, settings.check_remote)

VALUES: Mapping[Callable[..., Any], Callable[[Languages], Schema]] = MappingProxyType(
    {
        **dict.fromkeys(_TEXTS, _text),
        **dict.fromkeys(_PLAIN, _ANY_WORDS),
        checks.check_quiet_text: lambda languages: by_language({"type": "string"}, languages),
        checks.check_id: _id,
        checks.check_file_id: _id,
        checks.check_reference: _reference,
        checks.check_language: _language,
        checks.check_text_or_id: lambda languages: {
            "anyOf": [_reference(languages), _text(languages)]
        },
        checks.check_text_or_level: _either(*checks.LEVELS),
        checks.check_text_or_role: _either(*checks.ROLES_OF_CREDITS),
        checks.check_reason: _same(type=["string", "null"]),
        checks.check_date: _DATE,
        check_day: _same(type="string", pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        checks.check_url: _same(type="string", pattern=_ADDRESS),
        checks.check_photo_name: _same(type="string", pattern=r"^[^/\\]+$"),
        check_unit: _unit,
        check_value: _same(
            anyOf=[
                {"type": "number"},
                {
                    "type": "object",
                    "properties": {"from": {"type": "number"}, "to": {"type": "number"}},
                    "minProperties": 1,
                    "additionalProperties": False,
                },
            ]
        ),
        check_currency: _same(type="string", pattern="^[A-Z]{3}$"),
        check_per: _text,
        check_scale: lambda languages: {"anyOf": [_WORDS, _text(languages)]},
        check_alias: _ANY_WORDS,
        checks.check_publication_date: _DATE,
        check_correction_date: _DATE,
        check_place: _reference,
        settings.check_time_zone: _ANY_WORDS,
        settings.check_conversion: _same(enum=list(CONVERSIONS)),
        check_focus: _same(
            type=["array", "null"],
            items={"type": "number", "minimum": 0, "maximum": 1},
            minItems=2,
            maxItems=2,
        ),
        settings.check_base_url: _same(type="string", pattern=_ADDRESS),
        link_settings.check_site_link: _ANY_WORDS,
        link_settings.check_service: _same(enum=list(SERVICES)),
        font_settings.check_font: _same(type="string", pattern=r"^[^/\\]*[^/\\\s][^/\\]*$"),
        settings.check_logo: _same(
            type="string", pattern=f"(?:{'|'.join(map(_in_any_case, LOGO_ENDINGS))})$"
        ),
        theme_settings.check_colour: _same(type="string", pattern=f"^(?:{HEX.pattern})$"),
        theme_settings.check_families: lambda languages: by_language(_FAMILIES, languages),
        settings.check_branch: _ANY_WORDS,
        settings.check_domain: _same(type="string"),
        settings.check_editor: _ANY_WORDS,
    }
)
"""By the check that comes before a type; it says all that the type would."""

ADDED: Mapping[Callable[..., Any], Schema] = MappingProxyType(
    {
        checks.check_entries: {"minItems": 1, "uniqueItems": True},
        link_settings.check_accounts: {"uniqueItems": True},
        checks.check_once: {"uniqueItems": True},
        settings.check_languages: {"minProperties": 1},
        font_settings.check_uses: {"minProperties": 1},
    }
)
"""What a check adds to its type."""

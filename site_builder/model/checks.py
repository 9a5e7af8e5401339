"""The checks of single values that the facts' schema is made of.

Each takes what the YAML held and gives the value, or raises `PydanticCustomError` whose type is
the stable code of a problem, with the message that the editor reads. What depends on the site
(its language keys) comes in through pydantic's validation context.
"""

import re
from typing import Any, NamedTuple

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from site_builder.edtf import Edtf, EdtfError, parse_edtf, unsupported
from site_builder.model.addresses import license_hint, url_fault, web_address
from site_builder.model.ids import ID, LONGEST_ID, suggest_id
from site_builder.model.site import Text
from site_builder.model.slips import bracket_hint, comma_hint, slip_hint
from site_builder.problems.problems import did_you_mean, shown

_LONGEST_KEY = 8  # a language's key is shorter than most words that follow a comma
_FULL_COMMA = re.compile("[，、]")
_CURLY = "“”„‘’＂＇「」『』"
_ONE_PARAGRAPH = (
    "take out the empty line; only captions, texts of events and notes of awards may have more"
)
LEVELS = ("national", "provincial", "city")


class Fault(NamedTuple):
    """One thing wrong with a value; `at` names the key inside the value that it stands at."""

    code: str
    message: str
    hint: str = ""
    at: str = ""


def fail(code: str, message: str, hint: str = "", *, at: str = "") -> PydanticCustomError:
    """The error for a problem; `at` names the key inside the value that it stands at."""
    return fail_all([Fault(code, message, hint, at)])


def fail_all(faults: list[Fault]) -> PydanticCustomError:
    """The error for all that is wrong with one value."""
    # The words go in as context: pydantic would read braces in a message as its own.
    context = {"message": faults[0].message, "faults": faults}
    return PydanticCustomError(faults[0].code, "{message}", context)


def check_id(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise fail("wrong-type", "an id must be a word such as 'street-1'")
    if not ID.fullmatch(value):
        raise fail(
            "bad-id",
            f"'{shown(value)}' is not an id: small letters, digits and '-' only, "
            "not starting with '-'",
            suggest_id(value),
        )
    if len(value) > LONGEST_ID:
        raise fail("bad-id", f"'{shown(value)}' is longer than an id may be: {LONGEST_ID} letters")
    return value


def check_reference(value: Any) -> str:
    """A word that should be the id of a record: which there are is known between the files only,
    so that is where one that cannot be an id is told of, with those that are like it."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value.strip():
        raise fail("wrong-type", "this must be an id, such as 'street-1'")
    if found := _FULL_COMMA.search(value):
        raise fail("bad-id", f"'{shown(value)}' is not an id", comma_hint(found[0]))
    return value


def check_language(value: Any, info: ValidationInfo) -> str:
    """The key of one of the site's languages."""
    languages: tuple[str, ...] = info.context["languages"] if info.context else ()
    if not isinstance(value, str):
        raise fail("wrong-type", "this must be the key of a language, such as 'zh'")
    if languages and value not in languages:
        message = f"'{shown(value)}' is not a language of this site"
        raise fail("unknown-language", message, did_you_mean(value, languages))
    return value


def _word_fault(
    key: str, words: Any, languages: tuple[str, ...], may_be_empty: bool, paragraphs: bool
) -> Fault | None:
    if languages and key not in languages:
        return _unknown_language(key, words, languages)
    if words is None or (isinstance(words, str) and not words.strip()):
        if may_be_empty and words is not None:
            return None
        hint = 'write "" where this language needs no words' if may_be_empty else ""
        return Fault("empty-text", f"the text for '{key}' is empty", hint, key)
    if not isinstance(words, str):
        hint = "" if isinstance(words, dict | list) else "put it in quotes"
        return Fault("wrong-type", f"the text for '{key}' must be words", hint, key)
    if "\n" in words and not paragraphs:
        message = f"the text for '{key}' must be one paragraph, and has an empty line in it"
        return Fault("many-paragraphs", message, _ONE_PARAGRAPH, key)
    return None


def _unknown_language(key: str, words: Any, languages: tuple[str, ...]) -> Fault:
    message = f"'{shown(key)}' is not a language of this site"
    hint = did_you_mean(key, languages)
    if words is None and (slip := slip_hint(key)):
        hint = slip
    elif words is None and (" " in key or len(key) > _LONGEST_KEY):
        message = "the text ends at the comma before this"
        hint = "put text that contains ', ' in quotes"
    return Fault("unknown-language", message, hint, key)


def _check_words(
    value: Any, info: ValidationInfo, *, may_be_empty: bool = False, paragraphs: bool = False
) -> Text:
    languages: tuple[str, ...] = info.context["languages"] if info.context else ()
    example = ", ".join(f"{key}: …" for key in languages)
    if not isinstance(value, dict):
        hint = _meant_as_text(value, languages) or f"write {{{example}}}"
        raise fail("wrong-type", "this needs a text in each language", hint)
    if not value:
        raise fail("empty-text", "the text is empty in every language", f"write {{{example}}}")
    faults = [
        fault
        for key, words in value.items()
        if (fault := _word_fault(key, words, languages, may_be_empty, paragraphs))
    ]
    if faults:
        raise fail_all(_once(faults))
    return value


def _meant_as_text(value: Any, languages: tuple[str, ...]) -> str:
    """The hint for words that were meant as a mapping of languages, or ''."""
    if not isinstance(value, str):
        return ""
    is_keyed = any(value.startswith((f"{key}:", f"{key}：")) for key in languages)
    return bracket_hint(value) or (slip_hint(value) if is_keyed else "")


def _once(faults: list[Fault]) -> list[Fault]:
    """The faults of a text; a slip that several of its keys have is told of at the first."""
    slips: set[str] = set()
    kept = []
    for fault in faults:
        slip = slip_hint(fault.at)
        if not slip or slip not in slips:
            kept.append(fault)
        slips.add(slip)
    return kept


def check_text(value: Any, info: ValidationInfo) -> Text:
    """A text of one paragraph, in several languages."""
    return _check_words(value, info)


def check_paragraphs(value: Any, info: ValidationInfo) -> Text:
    """A text that may have paragraphs, with an empty line between them."""
    return _check_words(value, info, paragraphs=True)


def check_quiet_text(value: Any, info: ValidationInfo) -> Text:
    """A text that may be empty in a language that needs no word here, such as a unit."""
    return _check_words(value, info, may_be_empty=True)


def check_words(value: Any) -> str:
    """A text of one paragraph, in the one language of its file."""
    if isinstance(value, str) and "\n" in value:
        message = "this text must be one paragraph, and has an empty line in it"
        raise fail("many-paragraphs", message, _ONE_PARAGRAPH)
    if isinstance(value, str) and value.strip():
        return value
    if value is None or isinstance(value, str):
        raise fail("empty-text", "this text is empty")
    hint = "" if isinstance(value, bool | dict | list) else f'put it in quotes: "{value}"'
    if isinstance(value, bool):
        hint = "put it in quotes"
    raise fail("wrong-type", "this must be words", hint)


def check_reason(value: Any) -> str:
    """Words, or nothing: that is reported where it is known what it is the reason of."""
    return "" if value is None or value == "" else check_words(value).strip()


def check_topic(value: Any) -> str:
    """A word of a list, such as a tag: a Chinese comma in it divides nothing."""
    words = check_words(value)
    if "，" in words:
        raise fail("bad-value", f"'{shown(words)}' is one word of the list", comma_hint("，"))
    return words


def check_text_or_id(value: Any, info: ValidationInfo) -> str | Text:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return check_reference(value)
    if isinstance(value, dict):
        return check_text(value, info)
    raise fail("wrong-type", "this needs a person's id, or a text in each language")


def check_text_or_level(value: Any, info: ValidationInfo) -> str | Text:
    if isinstance(value, dict):
        return check_text(value, info)
    if value not in LEVELS:
        raise fail(
            "bad-choice",
            f"'{shown(value)}' is not a level: national, provincial, city, "
            "or a text in each language",
            did_you_mean(str(value), LEVELS),
        )
    return str(value)


def check_date(value: Any) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, list) and len(value) > 1:
        raise fail("bad-date", unsupported("[2020,2021]"))
    if isinstance(value, str) and (bare := value.strip(_CURLY)) != value:
        message = f"'{shown(value)}' stands in quotation marks that are none to YAML"
        raise fail("bad-date", message, f'write "{bare}"')
    if not isinstance(value, str):
        raise fail("bad-date", "a date must be written as '2021', '2021-09' or '2021-09-17'")
    try:
        return parse_edtf(value)
    except EdtfError as error:
        raise fail("bad-date", str(error)) from error


def check_url(value: Any) -> str:
    """An http(s) address; given back as RFC 3986 writes it."""
    if not isinstance(value, str):
        raise fail("bad-url", "this is not a web address", "it starts with https://")
    wrong = url_fault(value)
    if wrong:
        message = f"'{shown(value)}' is not a web address: {wrong}"
        raise fail("bad-url", message, license_hint(value))
    return web_address(value)


def check_photo_name(value: Any) -> str:
    """A plain file name: no folder, no way out of `photos/`."""
    if not isinstance(value, str) or not value.strip():
        raise fail("wrong-type", "file must be the name of a file under photos/")
    if "/" in value or "\\" in value or "\0" in value or value in {".", ".."}:
        raise fail(
            "outside-root",
            f"'{shown(value)}' must be the plain name of a file in the photos/ folder",
            "put the file into photos/ and give its name alone",
        )
    return value

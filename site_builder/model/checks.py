"""The checks of single values that the facts' schema is made of.

Each takes what the YAML held and gives the value, or raises `PydanticCustomError` whose type is
the stable code of a problem, with the message that the editor reads. What depends on the site
(its language keys) comes in through pydantic's validation context.
"""

import re
from typing import Any, NamedTuple

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from site_builder.edtf import Edtf, EdtfError, Moment, parse_edtf, unsupported
from site_builder.messages.message import NOTHING, Message, _, listed
from site_builder.model.addresses import license_hint, url_fault, web_address
from site_builder.model.ids import ID, LONGEST_ID, suggest_id
from site_builder.model.site import Text
from site_builder.model.slips import bracket_hint, comma_hint, slip_hint
from site_builder.problems.device_names import windows_fault
from site_builder.problems.problems import shown
from site_builder.problems.suggestions import did_you_mean

_LONGEST_KEY = 8  # a language's key is shorter than most words that follow a comma
_FULL_COMMA = re.compile("[，、]")
_CURLY = "“”„‘’＂＇「」『』"
_ONE_PARAGRAPH = _(
    "remove the blank line; only captions, texts of events and notes of awards may have several"
)
LEVELS = ("national", "provincial", "city")
ROLES_OF_CREDITS = ("text", "photos", "illustration", "video", "data", "translation", "editing")


class Fault(NamedTuple):
    """One thing wrong with a value; `at` names the key inside the value that it stands at, or
    `inside` is the path of the part of it that is wrong."""

    code: str
    message: str
    hint: str = NOTHING
    at: str = ""
    inside: tuple[str | int, ...] = ()


def fail(code: str, message: str, hint: str = NOTHING, *, at: str = "") -> PydanticCustomError:
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
        raise fail("wrong-type", _("an id must be a word such as 'street-1'"))
    if not ID.fullmatch(value):
        raise fail(
            "bad-id",
            _(
                "'{id}' isn't an id: use only lowercase letters, digits and '-', "
                "and don't start with '-'",
                id=shown(value),
            ),
            suggest_id(value),
        )
    if len(value) > LONGEST_ID:
        message = _(
            "'{id}' is too long: an id has at most {limit} characters",
            id=shown(value),
            limit=LONGEST_ID,
        )
        raise fail("bad-id", message)
    return value


def check_file_id(value: Any) -> str:
    """An id that files are named after."""
    name = check_id(value)
    if fault := windows_fault(name):
        raise fail("bad-id", _("'{id}' can't be used here: {fault}", id=name, fault=fault))
    return name


def check_reference(value: Any) -> str:
    """A word that should be the id of a record: which ids exist is known only between the
    files, so one that can't be an id is reported there, together with similar ids."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value.strip():
        raise fail("wrong-type", _("this must be an id, such as 'street-1'"))
    if found := _FULL_COMMA.search(value):
        raise fail("bad-id", _("'{id}' isn't an id", id=shown(value)), comma_hint(found[0]))
    return value


def check_language(value: Any, info: ValidationInfo) -> str:
    """The key of one of the site's languages."""
    languages: tuple[str, ...] = info.context["languages"] if info.context else ()
    if not isinstance(value, str):
        raise fail("wrong-type", _("this must be the key of a language, such as 'zh'"))
    if languages and value not in languages:
        message = _("'{key}' isn't a language of this site", key=shown(value))
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
        hint = _('write "" if this language needs no words') if may_be_empty else NOTHING
        return Fault("empty-text", _("the text for '{key}' is empty", key=key), hint, key)
    if not isinstance(words, str):
        hint = NOTHING if isinstance(words, dict | list) else _("put it in quotes")
        return Fault("wrong-type", _("the text for '{key}' must be words", key=key), hint, key)
    if "\n" in words and not paragraphs:
        message = _("the text for '{key}' must be one paragraph, without a blank line", key=key)
        return Fault("many-paragraphs", message, _ONE_PARAGRAPH, key)
    return None


def _unknown_language(key: str, words: Any, languages: tuple[str, ...]) -> Fault:
    message = _("'{key}' isn't a language of this site", key=shown(key))
    hint = did_you_mean(key, languages)
    if words is None and (slip := slip_hint(key)):
        hint = slip
    elif words is None and (" " in key or len(key) > _LONGEST_KEY):
        message = _("the text ends at the comma before this")
        hint = _("put text that contains ', ' in quotes")
    return Fault("unknown-language", message, hint, key)


def _check_words(
    value: Any, info: ValidationInfo, *, may_be_empty: bool = False, paragraphs: bool = False
) -> Text:
    languages: tuple[str, ...] = info.context["languages"] if info.context else ()
    if not isinstance(value, dict):
        hint = _meant_as_text(value, languages) or _example(languages)
        raise fail("wrong-type", _("this needs a text in each language"), hint)
    if not value:
        raise fail("empty-text", _("the text is empty in every language"), _example(languages))
    faults = [
        fault
        for key, words in value.items()
        if (fault := _word_fault(key, words, languages, may_be_empty, paragraphs))
    ]
    if faults:
        raise fail_all(_once(faults))
    return value


def _example(languages: tuple[str, ...]) -> Message:
    texts = ", ".join(f"{key}: …" for key in languages)
    return _("write {words}", words=f"{{{texts}}}")


def _meant_as_text(value: Any, languages: tuple[str, ...]) -> Message:
    """The hint for words that were meant as a mapping of languages, or NOTHING."""
    if not isinstance(value, str):
        return NOTHING
    is_keyed = any(value.startswith((f"{key}:", f"{key}：")) for key in languages)
    return bracket_hint(value) or (slip_hint(value) if is_keyed else NOTHING)


def _once(faults: list[Fault]) -> list[Fault]:
    """The faults of a text; a slip that several of its keys share is reported at the first."""
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
        message = _("this text must be one paragraph, without a blank line")
        raise fail("many-paragraphs", message, _ONE_PARAGRAPH)
    if isinstance(value, str) and value.strip():
        return value
    if value is None or isinstance(value, str):
        raise fail("empty-text", _("this text is empty"))
    hint = NOTHING
    if isinstance(value, bool):
        hint = _("put it in quotes")
    elif not isinstance(value, dict | list):
        hint = _('put it in quotes: "{words}"', words=str(value))
    raise fail("wrong-type", _("this must be words"), hint)


def check_reason(value: Any) -> str:
    """Words, or nothing: that is reported where it is known what it is the reason of."""
    return "" if value is None or value == "" else check_words(value).strip()


def check_text_or_id(value: Any, info: ValidationInfo) -> str | Text:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return check_reference(value)
    if isinstance(value, dict):
        return check_text(value, info)
    raise fail("wrong-type", _("this needs a person's id, or a text in each language"))


def check_text_or_level(value: Any, info: ValidationInfo) -> str | Text:
    if isinstance(value, dict):
        return check_text(value, info)
    if value not in LEVELS:
        raise fail(
            "bad-choice",
            _(
                "'{level}' isn't a level: national, provincial, city, or a text in each language",
                level=shown(value),
            ),
            did_you_mean(str(value), LEVELS),
        )
    return str(value)


def check_text_or_role(value: Any, info: ValidationInfo) -> str | Text:
    if isinstance(value, dict):
        return check_text(value, info)
    if value not in ROLES_OF_CREDITS:
        message = _("'{role}' isn't a role", role=shown(value))
        known = _("write {names}, or a text in each language", names=listed(ROLES_OF_CREDITS))
        raise fail("bad-choice", message, did_you_mean(str(value), ROLES_OF_CREDITS) or known)
    return str(value)


def check_entries(value: tuple[Any, ...]) -> tuple[Any, ...]:
    """A list with something in it, and nothing twice."""
    if not value:
        raise fail("bad-value", _("this list is empty"), _("add an entry, or remove the key"))
    return check_once(value)


def check_once(value: tuple[Any, ...]) -> tuple[Any, ...]:
    """A list with nothing in it twice."""
    for at, one in enumerate(value):
        if one in value[:at]:
            name = one if isinstance(one, str) else next(iter(one.values()))
            message = _("'{name}' is listed twice", name=shown(name))
            fault = Fault("bad-value", message, _("remove one of them"), inside=(at,))
            raise fail_all([fault])
    return value


def check_date(value: Any) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, list) and len(value) > 1:
        raise fail("bad-date", unsupported("[2020,2021]"))
    if isinstance(value, str) and (bare := value.strip(_CURLY)) != value:
        message = _("'{date}' has quotation marks that YAML doesn't recognise", date=shown(value))
        raise fail("bad-date", message, _('write "{words}"', words=bare))
    if not isinstance(value, str):
        raise fail("bad-date", _("a date must be written as '2021', '2021-09' or '2021-09-17'"))
    try:
        return parse_edtf(value)
    except EdtfError as error:
        raise fail("bad-date", error.message) from error


def check_publication_date(value: Any) -> Edtf:
    """The date of a publication: as a moment, in its time zone."""
    date = check_date(value)
    if isinstance(date, Moment) and date.offset is None:
        written = f"{date.clock:%Y-%m-%dT%H:%M}"
        message = _("{date} doesn't say in which time zone it is", date=shown(str(value)))
        hint = _("add the zone: {date} is Chinese time", date=f"{written}+08:00")
        raise fail("bad-date", message, hint)
    if date.latest.year < 1:
        message = _("{date}: nothing was published before the year 1", date=date.text)
        raise fail("bad-date", message)
    return date


def check_url(value: Any) -> str:
    """An http(s) address; given back as RFC 3986 writes it."""
    if not isinstance(value, str):
        raise fail("bad-url", _("this isn't a web address"), _("start it with https://"))
    wrong = url_fault(value)
    if wrong:
        message = _("'{address}' isn't a web address: {fault}", address=shown(value), fault=wrong)
        raise fail("bad-url", message, license_hint(value))
    return web_address(value)


def check_photo_name(value: Any) -> str:
    """A plain file name: no folder, no way out of `photos/`."""
    if not isinstance(value, str) or not value.strip():
        raise fail("wrong-type", _("file must be the name of a file under photos/"))
    if "/" in value or "\\" in value or "\0" in value or value in {".", ".."}:
        raise fail(
            "outside-root",
            _("'{name}' must be the plain name of a file in the photos/ folder", name=shown(value)),
            _("put the file into photos/ and give its name alone"),
        )
    return value

"""The keys of a site's languages, which name files and folders: `zh`, `en`, `zh-hant`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.ids import nearest_id
from site_builder.model.site import Language, derived_keys
from site_builder.problems.device_names import is_device_name
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.problems.suggestions import did_you_mean, suggestion
from site_builder.text.yaml import Marks

LANGUAGE_KEY = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")


def check_keys(written: dict[str, Any], marks: Marks) -> list[Problem]:
    """The problems of the keys in `languages` of site.yaml, which are `written` with their
    settings. Code: `bad-language`."""
    problems = []
    for key in written:
        if not LANGUAGE_KEY.fullmatch(key) or is_device_name(key):
            message = _(
                "'{key}' can't be the key of a language: {fault}",
                key=shown(key),
                fault=_key_fault(key),
            )
            hint = _key_hint(key, written[key])
            problems.append(Problem(marks.key(("languages", key)), "bad-language", message, hint))
    return problems


def record_problems(
    records: Mapping[str, str], languages: tuple[Language, ...], source_language: str
) -> Iterator[Problem]:
    """Records of translations, whose paths are given by language, that nothing is translated into:
    the site doesn't have it, it is derived from another, or it is the source language (a key, or ''
    where it isn't known)."""
    keys = tuple(language.key for language in languages)
    derived = derived_keys(languages)
    for key, path in records.items():
        if key == source_language:
            message = _("this isn't used: '{key}' is the source language", key=key)
            yield warning(Location(path), "unknown-file", message, _("delete the file"))
        elif key in derived:
            message = _("this isn't used: '{key}' is converted from another language", key=key)
            yield warning(Location(path), "unknown-file", message, _("delete the file"))
        elif key not in keys:
            message = _("'{key}' isn't a language of this site", key=shown(key))
            hint = did_you_mean(key, keys)
            yield Problem(Location(path), "unknown-language", message, hint)


def _key_fault(key: str) -> Message:
    if is_device_name(key):
        return _("folders have this name, and Windows reserves it for a device")
    if LANGUAGE_KEY.fullmatch(key.lower().replace("_", "-")):
        return _("use lowercase letters, with '-' between its parts")
    if re.fullmatch("[a-z0-9-]+", key):
        return _("begin with a language of two or three letters, as in 'zh', 'yue' or 'zh-hant'")
    return _("use letters from a to z, digits and '-' only, as in 'zh' or 'zh-hant'")


def _key_hint(key: str, settings: Any) -> Message:
    """The key that was meant: the same in its right form, or else the language's own tag."""
    tag = settings.get("tag") if isinstance(settings, dict) else None
    if is_device_name(key):
        return _("add a part to it, as in '{example}'", example=f"{key.lower()}-latn")
    meant = (nearest_id(key.replace("_", "-")), str(tag).lower())
    near = next((name for name in meant if LANGUAGE_KEY.fullmatch(name)), "")
    return suggestion(key, near) if near else NOTHING

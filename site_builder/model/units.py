"""Units: a text whose words in a language may have several forms, by CLDR's plural categories."""

from typing import Any

from pydantic import ValidationInfo

from site_builder.messages.message import _, listed
from site_builder.model.checks import Fault, check_quiet_text, fail, fail_all
from site_builder.problems.problems import shown
from site_builder.problems.suggestions import did_you_mean

Unit = dict[str, str | dict[str, str]]
PLURAL_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_EXAMPLE = _("write {one: cave, other: caves}")


def check_unit(value: Any, info: ValidationInfo) -> Unit:
    """A unit: `{zh: 座, en: caves}` or `{zh: 座, en: {one: cave, other: caves}}`; a language that
    needs none has empty words."""
    if not isinstance(value, dict):
        return dict(check_quiet_text(value, info))  # which says what is wrong
    if value and {*value} <= {*PLURAL_CATEGORIES}:
        message = _("these forms of the unit don't say which language they are in")
        raise fail("unknown-language", message, _("write {en: {one: cave, other: caves}}"))
    forms = {key: words for key, words in value.items() if isinstance(words, dict)}
    faults = [fault for key, words in forms.items() for fault in _form_faults(key, words)]
    # The languages are checked along with the words that have one form.
    check_quiet_text({key: "…" if key in forms else words for key, words in value.items()}, info)
    if faults:
        raise fail_all(faults)
    return {key: _without_ends(words) for key, words in value.items()}


def _without_ends(words: str | dict[str, str]) -> str | dict[str, str]:
    """The words without spaces around them: pages set the space before a unit."""
    if isinstance(words, str):
        return words.strip()
    return {category: form.strip() for category, form in words.items()}


def _form_faults(key: str, forms: dict[Any, Any]) -> list[Fault]:
    faults = []
    for category, words in forms.items():
        if category not in PLURAL_CATEGORIES:
            message = _(
                "'{form}' isn't a plural form: {forms}",
                form=shown(category),
                forms=listed(PLURAL_CATEGORIES),
            )
            hint = did_you_mean(str(category), PLURAL_CATEGORIES)
            faults.append(Fault("bad-choice", message, hint, key))
        elif not isinstance(words, str) or not words.strip():
            message = _(
                "the form '{form}' of the unit for '{key}' must be words",
                form=str(category),
                key=key,
            )
            faults.append(Fault("wrong-type", message, _EXAMPLE, key))
    if "other" not in forms:
        message = _("the unit for '{key}' lacks its form 'other'", key=key)
        faults.append(Fault("missing-key", message, _EXAMPLE, key))
    return faults

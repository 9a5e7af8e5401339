"""The checks of a key number: its range, its currency, and what it is for each of."""

import re
from decimal import Decimal
from typing import Any

from pydantic import ValidationInfo

from site_builder.languages.currencies import currency_codes, currency_meant
from site_builder.languages.quantities import Range
from site_builder.languages.scales import NO_SCALE
from site_builder.languages.unicode import normalize
from site_builder.messages.message import Message, _
from site_builder.model.checks import Fault, check_language, check_text, fail, fail_all
from site_builder.model.numbers import check_decimal, number_fault
from site_builder.model.site import Text
from site_builder.problems.problems import shown
from site_builder.problems.suggestions import did_you_mean

_ENDS = ("from", "to")
_RANGE_EXAMPLE = _("write {from: 50, to: 60}, or {from: 50} for 50 and more")
_NUMBER = "-?[0-9]+(?:[.][0-9]+)?"
_WRITTEN_RANGE = re.compile(f"({_NUMBER})%? ?(?:[-–—~至到]|to|bis|à) ?({_NUMBER})(?![0-9])")
_HEDGES = {
    **dict.fromkeys(("超过", "逾", ">", "over", "more than", "余", "多", "+"), "over"),
    **dict.fromkeys(("近", "将近", "nearly", "almost"), "nearly"),
    **dict.fromkeys(("约", "大约", "~", "about", "左右"), "about"),
    **dict.fromkeys(("至少", "不少于", "≥", "at least", "以上"), "from"),
    **dict.fromkeys(("最多", "不超过", "≤", "at most", "up to", "以下"), "to"),
}
"""What people write around a number, and the key or the approximation that says it."""
_WORDS = "|".join(map(re.escape, sorted(_HEDGES, key=len, reverse=True)))
_HEDGED = re.compile(f"({_WORDS})? ?({_NUMBER})%?({_WORDS})?", re.IGNORECASE)
_SAID_PER = re.compile("每|/|(?:per|each|every|pro|par|por) ", re.IGNORECASE)


def check_value(value: Any) -> Decimal | Range:
    """A number, or a range of them: `5100`, `{from: 50, to: 60}`, `{from: 50}`."""
    if isinstance(value, Range):
        return value
    if isinstance(value, dict):
        return _range(value)
    if isinstance(value, list):
        message = _("value must be one number, or a range of numbers")
        raise fail("wrong-type", message, _range_hint(value))
    if isinstance(value, str):
        _refuse_words(normalize("NFKC", value).strip())
    return check_decimal(value)


def _refuse_words(text: str) -> None:
    """Refuse a range in words, and a number with words that have a key of their own."""
    if found := _WRITTEN_RANGE.match(text):
        message = _("a range must be written with its bounds under 'from' and 'to'")
        raise fail("wrong-type", message, _range_hint(list(found.groups())))
    hedged = _HEDGED.fullmatch(text)
    said = _HEDGES.get((hedged[1] or hedged[3] or "").lower()) if hedged else None
    if hedged and said:
        message = _("{name} must be a number such as 5100 or 94.70", name="value")
        hint = _("write {number}, and approx: {approx}", number=hedged[2], approx=said)
        if said in _ENDS:
            hint = _("write {words}", words=f"{{{said}: {hedged[2]}}}")
        raise fail("wrong-type", message, hint)


def _range_hint(ends: list[Any]) -> Message:
    if len(ends) != len(_ENDS):
        return _RANGE_EXAMPLE
    return _("write {words}", words=f"{{from: {shown(ends[0])}, to: {shown(ends[1])}}}")


def _range(written: dict[Any, Any]) -> Range:
    faults = [_unknown(str(key)) for key in written if key not in _ENDS]
    for key in [end for end in _ENDS if end in written]:
        fault = number_fault(written[key], key)
        faults += [fault._replace(at=key)] if fault else []
    if faults:
        raise fail_all(faults)
    if not written:
        raise fail("bad-number", _("the range has no bounds"), _RANGE_EXAMPLE)
    low, high = (Decimal(written[key]) if key in written else None for key in _ENDS)
    if low is not None and high is not None and low >= high:
        message = _("'from' is {low}, which isn't below 'to': {high}", low=f"{low}", high=f"{high}")
        is_one = low == high
        hint = _("write {words}", words=f"value: {low}") if is_one else _("swap the two")
        raise fail("bad-number", message, hint, at="from")
    return Range(low, high)


def _unknown(key: str) -> Fault:
    message = _("there is no key '{key}' here", key=shown(key))
    return Fault("unknown-key", message, did_you_mean(key, _ENDS), key)


def check_currency(value: Any) -> str:
    """The code of a currency (ISO 4217), such as CNY."""
    if not isinstance(value, str):
        message = _("this must be the code of a currency, such as CNY")
        raise fail("wrong-type", message)
    if value in currency_codes():
        return value
    message = _("'{code}' isn't the code of a currency (ISO 4217)", code=shown(value))
    meant = currency_meant(value)
    hint = _("write {words}", words=meant) if meant else did_you_mean(value, currency_codes())
    raise fail("unknown-currency", message, hint)


def check_per(value: Any, info: ValidationInfo) -> Text:
    """What a number is for each of, in several languages, without the word that says so."""
    words = {key: text.strip() for key, text in check_text(value, info).items()}
    faults = []
    for key, text in words.items():
        if said := _SAID_PER.match(text):
            message = _("pages print the word for 'per' themselves")
            hint = _("write {words}", words=f"{key}: {text[said.end() :].strip() or '…'}")
            faults.append(Fault("bad-value", message, hint, key))
    if faults:
        raise fail_all(faults)
    return words


def check_scale(value: Any, info: ValidationInfo) -> str | dict[str, str]:
    """`none`, or the name of a scale by language: `{zh: 亿, en: million}`. Which names a language
    has is known together with its tag."""
    if value == NO_SCALE:
        return NO_SCALE
    if not isinstance(value, dict) or not value:
        message = _("a scale must be 'none', or named by language")
        raise fail("wrong-type", message, _("write {words}", words="{zh: 亿, en: million}"))
    faults = []
    for key, name in value.items():
        check_language(key, info)
        if not isinstance(name, str) or not name.strip():
            message = _("the scale for '{key}' must be a word", key=key)
            faults.append(Fault("wrong-type", message, at=key))
    if faults:
        raise fail_all(faults)
    return {key: name.strip() for key, name in value.items()}

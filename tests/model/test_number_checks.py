"""Ranges, currencies, scales and what a number is for each of, as they are read."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from site_builder.languages.quantities import Range
from site_builder.model.facts import Number

D = Decimal
CONTEXT = {"languages": ("zh", "en")}


def read(**changes: Any) -> Number:
    record = {"id": "n", "value": 5, "label": {"en": "N"}, **changes}
    return Number.model_validate(record, context=CONTEXT)


def faults(**changes: Any) -> list[tuple[str, str, str, str]]:
    with pytest.raises(ValidationError) as caught:
        read(**changes)
    found = [fault for one in caught.value.errors() for fault in one.get("ctx", {})["faults"]]
    return [(fault.code, fault.at, str(fault.message), str(fault.hint)) for fault in found]


@pytest.mark.parametrize(
    ("value", "read_as"),
    [
        ({"from": 50, "to": 60}, Range(D(50), D(60))),
        ({"from": D("-0.5"), "to": D("0.50")}, Range(D("-0.5"), D("0.50"))),
        ({"from": 50}, Range(D(50), None)),
        ({"to": 60}, Range(None, D(60))),
        (94, D(94)),
    ],
)
def test_a_value(value: Any, read_as: Decimal | Range) -> None:
    assert read(value=value).value == read_as


NUMBER = "must be a number such as 5100 or 94.70"


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (
            {"from": 60, "to": 50},
            [("bad-number", "from", "'from' is 60, which isn't below 'to': 50", "swap the two")],
        ),
        (
            {"from": 60, "to": 60},
            [("bad-number", "from", "'from' is 60, which isn't below 'to': 60", "write value: 60")],
        ),
        (
            {"from": "50", "to": True},
            [
                ("wrong-type", "from", f"from {NUMBER}", "write 50, without quotes"),
                ("wrong-type", "to", f"to {NUMBER}", ""),
            ],
        ),
        (
            {"form": 50, "to": 60},
            [("unknown-key", "form", "there is no key 'form' here", "did you mean 'from'?")],
        ),
        (
            {},
            [
                (
                    "bad-number", "", "the range has no bounds",
                    "write {from: 50, to: 60}, or {from: 50} for 50 and more",
                )
            ],
        ),
    ],
)  # fmt: skip
def test_a_range_that_is_none(value: Any, found: list[tuple[str, str, str, str]]) -> None:
    assert faults(value=value) == found


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("50-60", "write {from: 50, to: 60}"), ("50–60", "write {from: 50, to: 60}"),
        ("50至60", "write {from: 50, to: 60}"), ("５０～６０", "write {from: 50, to: 60}"),
        ("30% to 40%", "write {from: 30, to: 40}"), ("0.5 ~ 1.5", "write {from: 0.5, to: 1.5}"),
        ([50, 60], "write {from: 50, to: 60}"),
        ([50], "write {from: 50, to: 60}, or {from: 50} for 50 and more"),
        ("50-", ""), ("-50", "write -50, without quotes"),
        ("30+", "write 30, and approx: over"), ("超过30%", "write 30, and approx: over"),
        ("30余", "write 30, and approx: over"), ("more than 30", "write 30, and approx: over"),
        ("近30", "write 30, and approx: nearly"), ("～30", "write 30, and approx: about"),
        ("30%以上", "write {from: 30}"), ("at least 30", "write {from: 30}"),
        ("≤0.5", "write {to: 0.5}"), ("30余人", ""),
    ],
)  # fmt: skip
def test_a_range_in_words(value: Any, hint: str) -> None:
    ((code, _at, _message, found),) = faults(value=value)
    assert (code, found) == ("wrong-type", hint)


@pytest.mark.parametrize(
    ("currency", "code", "hint"),
    [
        ("RMB", "unknown-currency", "write CNY"), ("hkd", "unknown-currency", "write HKD"),
        ("元", "unknown-currency", "write CNY"), ("CNZ", "unknown-currency", "did you mean 'CNY'?"),
        ("beans", "unknown-currency", ""), (5, "wrong-type", ""), (True, "wrong-type", ""),
    ],
)  # fmt: skip
def test_a_currency_that_is_none(currency: Any, code: str, hint: str) -> None:
    ((found, _at, _message, words),) = faults(currency=currency)
    assert found == code
    assert hint in words


def test_what_a_number_is_for_each_of() -> None:
    assert read(per={"zh": " 人 ", "en": "person"}).per == {"zh": "人", "en": "person"}
    found = faults(per={"zh": "每人", "en": "per person"})
    message = "pages print the word for 'per' themselves"
    assert found == [
        ("bad-value", "zh", message, "write zh: 人"),
        ("bad-value", "en", message, "write en: person"),
    ]
    assert faults(per={"xx": "person", "en": ""})[0][:2] == ("unknown-language", "xx")
    assert faults(per="person")[0][0] == "wrong-type"


def test_a_scale() -> None:
    assert read(scale="none").scale == "none"
    assert read(scale={"zh": " 亿", "en": "none"}).scale == {"zh": "亿", "en": "none"}
    example = "write {zh: 亿, en: million}"
    shapes: tuple[Any, ...] = ("million", 6, {}, True)
    for wrong in shapes:
        assert [(code, hint) for code, _at, _words, hint in faults(scale=wrong)] == [
            ("wrong-type", example)
        ]
    assert faults(scale={"xx": "million"})[0][0] == "unknown-language"
    assert faults(scale={"en": 6}) == [
        ("wrong-type", "en", "the scale for 'en' must be a word", "")
    ]


@pytest.mark.parametrize("significant", [0, -1, 19, True, D("1.5"), "3"])
def test_digits_that_count(significant: Any) -> None:
    assert read(round=3).round == 3
    with pytest.raises(ValidationError):
        read(round=significant)

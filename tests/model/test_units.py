"""Units with and without plural forms."""

from typing import Any

import pytest
from pydantic import ValidationError

from site_builder.model.facts import Number

CONTEXT = {"languages": ("zh", "en")}


def number(unit: Any) -> Number:
    record = {"id": "n", "value": 1, "label": {"zh": "数", "en": "N"}, "unit": unit}
    return Number.model_validate(record, context=CONTEXT)


@pytest.mark.parametrize(
    ("unit", "kept"),
    [
        ({"zh": "座", "en": "caves"}, {"zh": "座", "en": "caves"}),
        ({"zh": "个", "en": ""}, {"zh": "个", "en": ""}),
        ({"zh": " 座", "en": " %"}, {"zh": "座", "en": "%"}),
        (
            {"zh": "座", "en": {"one": "cave ", "other": "caves"}},
            {"zh": "座", "en": {"one": "cave", "other": "caves"}},
        ),
        ({"zh": "座"}, {"zh": "座"}),
        (None, None),
    ],
)
def test_units(unit: Any, kept: Any) -> None:
    assert number(unit).unit == kept


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        ("座", "wrong-type"),
        ({}, "empty-text"),
        ({"zh": "座", "en": None}, "empty-text"),
        ({"zh": "座", "en": 5}, "wrong-type"),
        ({"zh": "座", "en": {}}, "missing-key"),
        ({"zh": "座", "en": {"one": "cave"}}, "missing-key"),
        ({"zh": "座", "en": {"ones": "cave", "other": "caves"}}, "bad-choice"),
        ({"zh": "座", "en": {1: "cave", "other": "caves"}}, "bad-choice"),
        ({"zh": "座", "en": {"one": "", "other": "caves"}}, "wrong-type"),
        ({"zh": "座", "en": {"one": None, "other": "caves"}}, "wrong-type"),
        ({"one": "cave", "other": "caves"}, "unknown-language"),
        ({"zh": "座", "fr": {"one": "grotte", "other": "grottes"}}, "unknown-language"),
    ],
)
def test_faults(unit: Any, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        number(unit)
    assert [error["type"] for error in caught.value.errors()] == [code]


def test_every_fault_of_a_unit_is_reported() -> None:
    with pytest.raises(ValidationError) as caught:
        number({"zh": {"on": "座"}, "en": {"one": "", "other": "caves"}})
    (error,) = caught.value.errors()
    assert [fault.code for fault in error["ctx"]["faults"]] == [
        "bad-choice", "missing-key", "wrong-type",
    ]  # fmt: skip

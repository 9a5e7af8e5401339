"""Signatures of the launch list."""

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from site_builder.model.launch import ITEMS, Signature, check_day

SIGNED = {"by": "Li Na", "date": "2021-11-17"}


@pytest.mark.parametrize("value", ["2021-11", "2021-11-17?", "2021-11-17/2021-11-18"])
def test_a_signature_has_one_certain_day(value: str) -> None:
    assert check_day("2021-11-17").text == "2021-11-17"
    with pytest.raises(PydanticCustomError, match="signature"):
        check_day(value)


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_is_open_until_it_is_signed(item: str) -> None:
    assert not Signature.model_validate({"id": item}).is_signed
    assert Signature.model_validate({"id": item, **SIGNED}).is_signed


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ({"id": "facts", "by": "Li Na"}, "half-signed"),
        ({"id": "facts", "date": "2021-11-17"}, "half-signed"),
        ({"id": "own"}, "unknown-item"),
    ],
)
def test_what_is_not_whole_is_refused(entry: dict[str, str], code: str) -> None:
    with pytest.raises(ValidationError, match=code):
        Signature.model_validate(entry)


def test_an_item_of_the_newsrooms_own_says_what_it_is() -> None:
    assert Signature.model_validate({"id": "own", "what": {"en": "x"}, **SIGNED}).is_signed

"""EDTF that we do not take is told from what is no EDTF."""

import pytest
from edtf import parse_edtf as oracle_parse

from site_builder.edtf import EdtfError, parse_edtf, unsupported

FORMS = [
    ("-1950S2", "significant digits (S)"),
    ("Y170000002", "years of more than four digits"),
    ("Y-17E7", "years of more than four digits"),
    ("Y171010000S3", "years of more than four digits"),
    ("1950S2", "significant digits (S)"),
    ("[2020,2021]", "sets of dates"),
    ("[1667, 1668, 1670..1672]", "sets of dates"),
    ("[..1760-12-03]", "sets of dates"),
    ("{1960,1961-12}", "sets of dates"),
    ("2021-25", "quarters, halves and seasons above 24"),
    ("2021-33", "quarters, halves and seasons above 24"),
    ("1XXX", "X in this place"),
    ("15XX-12-25", "X in this place"),
    ("XXXX-12-XX", "X in this place"),
    ("2021-XX-17", "X in this place"),
    ("1XXX/2021", "X in this place"),
    ("2021~-09", "a mark on part of a date"),
    ("2021-~09-17", "a mark on part of a date"),
    ("2021-09~-17", "a mark on part of a date"),
]


@pytest.mark.parametrize(("text", "what"), FORMS)
def test_valid_forms_are_named_with_what_to_write_instead(text: str, what: str) -> None:
    oracle_parse(text)  # raises for what is no EDTF
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert str(caught.value) == f"{text}: {unsupported(text)}"
    fault, _, mend = unsupported(text).partition("; ")
    assert fault in (f"{what} are not supported", f"{what} is not supported")
    assert mend


@pytest.mark.parametrize("text", ["", "去年", "-44", "12021", "2021-42", "2021-1-1", "[]x", "Y"])
def test_other_texts_are_none_of_them(text: str) -> None:
    assert unsupported(text) == ""


@pytest.mark.parametrize(("text", "mend"), [("?2021-09", "2021-09?"), ("2021/~2022", "2021/2022~")])
def test_what_can_be_mended_is_mended(text: str, mend: str) -> None:
    with pytest.raises(EdtfError, match=f": write {mend.replace('?', '[?]')}$"):
        parse_edtf(text)

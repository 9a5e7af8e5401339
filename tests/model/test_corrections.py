"""The entries of corrections.yaml."""

import pytest
from pydantic import ValidationError

from site_builder.edtf import parse_edtf
from site_builder.model.corrections import Correction, anchor_of

TEXT = {"zh": "误", "en": "Wrong."}


def made(**values: object) -> Correction:
    return Correction.model_validate({"text": TEXT, **values}, context={"languages": ("zh", "en")})


@pytest.mark.parametrize("date", ["2026-12-03", "2026-12-03T08:00+08:00", "2026-12-03T00:00:00Z"])
def test_a_day_or_a_moment_is_its_date(date: str) -> None:
    assert made(date=date).date == parse_edtf(date)


@pytest.mark.parametrize(
    "date", ["2026", "2026-12", "2026-12-03~", "2026-12-01/2026-12-03", "2026-12-03T08:00"]
)
def test_nothing_less_exact_is(date: str) -> None:
    with pytest.raises(ValidationError, match="bad-date"):
        made(date=date)


def test_an_address_may_be_written_as_in_a_link() -> None:
    assert made(date="2026-12-03", at="#roadmap").at == "roadmap"
    with pytest.raises(ValidationError, match="wrong-type"):
        made(date="2026-12-03", at=None)


def test_anchors_are_counted_from_one() -> None:
    assert anchor_of(1) == "correction-1"

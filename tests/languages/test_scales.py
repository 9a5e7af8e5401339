"""Figures in the units of a language."""

from decimal import Decimal

import pytest

from site_builder.languages.idioms import IDIOMS
from site_builder.languages.scales import in_scale, places, scale_named, scale_names, scaled

CHINESE, JAPANESE = IDIOMS["zh-Hans"].scales, IDIOMS["ja"].scales


def test_units_are_known_by_name() -> None:
    assert scale_names(IDIOMS["en"].scales) == ("trillion", "billion", "million")
    assert scale_names(IDIOMS["de"].scales) == ()
    found = scale_named("亿", CHINESE)
    assert found is not None
    assert found.power == 8
    assert scale_named("million", CHINESE) is None


@pytest.mark.parametrize(
    ("figure", "parts"),
    [
        (1_440_000, [("144", "万")]),
        (12_345, []),
        (Decimal("1440000.5"), []),
        (9999, []),
    ],
)
def test_a_round_figure_is_put_in_a_unit(
    figure: int | Decimal, parts: list[tuple[str, str]]
) -> None:
    found = scaled(Decimal(figure), CHINESE)
    assert [(str(part.figure), part.scale.word) for part in found] == parts


def test_a_language_may_name_several_units() -> None:
    found = scaled(Decimal(121_020_700_000_000), JAPANESE)
    assert [(int(part.figure), part.scale.word) for part in found] == [(121, "兆"), (207, "億")]


@pytest.mark.parametrize(("digits", "text"), [(None, "0.0003"), (2, "0.00"), (5, "0.00030")])
def test_in_a_unit_that_an_author_wants(digits: int | None, text: str) -> None:
    ((figure, scale),) = in_scale(Decimal(30_000), CHINESE.units[1], digits)
    assert (f"{figure:f}", scale.word) == (text, "亿")
    assert places(figure) == len(text) - 2

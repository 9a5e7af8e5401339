"""Numbers that can't be printed as the facts ask."""

from typing import Any

import pytest

from site_builder.problems.problems import Location
from site_builder.rules.number_printing import check_number_printing
from tests.support.features import EN, FR, ZH, make_facts, number


def found(value: Any, **changes: Any) -> list[tuple[str, str, str]]:
    facts = make_facts(numbers=[number("n", value, **changes)], languages=("zh", "en", "fr"))
    problems = check_number_printing(
        facts.numbers, (ZH, EN, FR), lambda *path: Location("/".join(map(str, path)))
    )
    return [(one.location.path, one.code, str(one.hint)) for one in problems]


@pytest.mark.parametrize(
    ("scale", "place", "hint"),
    [
        ({"en": "milion"}, "numbers/n/scale/en", "did you mean 'million'?"),
        ({"zh": "million"}, "numbers/n/scale/zh", "known here: none, 万, 万亿, 亿"),
        ({"fr": "million"}, "numbers/n/scale/fr", "known here: none"),
    ],
)
def test_a_scale_that_the_language_does_not_have(
    scale: dict[str, str], place: str, hint: str
) -> None:
    assert found(5_000_000, scale=scale) == [(place, "bad-scale", hint)]


def test_a_scale_in_which_nothing_is_left() -> None:
    hint = "keep more digits, or choose a smaller scale"
    small = {"scale": {"zh": "亿"}, "digits": 1}
    assert found(3_000_000, **small) == [("numbers/n/digits", "bad-scale", hint)]
    assert found(0, **small) == []
    assert found(30_000_000, **small) == []
    assert found({"from": 3_000_000, "to": 300_000_000}, **small)[0][1] == "bad-scale"


def test_bounds_that_are_rounded_to_the_same_figure() -> None:
    value = {"from": 50_100, "to": 50_400}
    assert found(value, round=2) == [("numbers/n/round", "bad-number", "keep more digits")]
    assert found(value, round=3) == []
    thousandths = {"from": 1, "to": 2}
    assert found(thousandths) == []


def test_sound_numbers() -> None:
    assert found(295_980_000, scale={"zh": "亿", "en": "million", "fr": "none"}, round=3) == []
    assert found(5) == []

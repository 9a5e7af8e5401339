"""Names as they are compared."""

import pytest

from site_builder.model.names import folded_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("彭 斌", "彭斌"),
        ("彭\u3000斌", "彭斌"),
        ("PENG BIN", "Peng Bin"),
        ("Peng-Bin", "Peng Bin"),
        ("阿·卜杜勒", "阿・卜杜勒"),
        ("Ｐｅｎｇ", "Peng"),
        ("Rene\u0301", "René"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert folded_name(one) == folded_name(other) != ""


def test_other_names_stay_apart() -> None:
    assert len({folded_name(name) for name in ("彭斌", "王翟", "Wang Di", "Wang Ding")}) == 4


def test_what_is_no_name() -> None:
    assert folded_name(" …… _") == ""

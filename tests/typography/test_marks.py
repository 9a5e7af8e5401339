"""The marks of languages."""

import pytest

from site_builder.typography.marks import marks_of


@pytest.mark.parametrize(
    ("tag", "signs"),
    [
        ("en", "“”‘’"),
        ("en-GB", "“”‘’"),
        ("de", "„“‚‘"),
        ("nl", "‘’“”"),
        ("pl", "„”«»"),
        ("sv", "””’’"),
        ("it", "«»“”"),
        ("pt-BR", "“”‘’"),
        ("pt-PT", "«»“”"),
        ("pt-AO", "«»“”"),
        ("fr-CH", "«»‹›"),
        ("sr-Latn", "„”’’"),
        ("zh-Latn", "“”‘’"),
    ],
)
def test_marks(tag: str, signs: str) -> None:
    marks = marks_of(tag)
    assert marks is not None
    assert "".join(marks[:4]) == signs


def test_french_marks_are_set_apart() -> None:
    marks = marks_of("fr")
    assert marks is not None
    assert marks[:2] == ("«\u202f", "\u202f»")


@pytest.mark.parametrize("tag", ["zh-Hans", "ja", "ko", "ru", "sr", "ar", "he", "el"])
def test_other_scripts_are_left_alone(tag: str) -> None:
    assert marks_of(tag) is None

"""Where sentences begin."""

import pytest

from site_builder.languages.sentences import begins_sentence, capitalized

BEGINNING = [
    ("", "en"), (" ", "en"), ("“", "en"), ("(", "en"), ("It rained. ", "en"), ("Why? ", "en"),
    ("It rained.” ", "en"), ("It rained.) ", "en"), ("“It rained.” “", "en"), ("雨。", "en"),
    ("在2021年。“", "en"), ("It rained in 2021. ", "en"), ("Es regnete 2021. ", "de"),
    ("She said no. ", "en"), ("It rained.\n", "en"), ("Дождь. ", "ru"), ("¡Sí! ¿", "es"),
    ("rice, wheat, etc. ", "en"),
]  # fmt: skip
WITHIN = [
    ("There are ", "en"), ("At 3.", "en"), ("rain, ", "en"), ("rain: ", "en"), ("approx. ", "en"),
    ("Rain vs. ", "en"), ("e.g. ", "en"), ("in the U.S. ", "en"), ("Rain… ", "en"), ("vgl. ", "de"),
    ("He said “", "en"), ("am 3. ", "de"), ("x", "en"), ("rain (", "en"), ("около 3 млн. ", "ru"),
    ("about “rain” ", "en"), ("rain; ", "en"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "tag"), BEGINNING)
def test_a_sentence_begins(before: str, tag: str) -> None:
    assert begins_sentence(before, tag)


@pytest.mark.parametrize(("before", "tag"), WITHIN)
def test_a_sentence_goes_on(before: str, tag: str) -> None:
    assert not begins_sentence(before, tag)


def test_an_ordinal_ends_a_sentence_where_it_has_no_point() -> None:
    assert begins_sentence("He came 3. ", "en")
    assert not begins_sentence("Er kam am 3. ", "de")


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("more than ", "More than "), ("более ", "Более "), ("超过", "超过"),
        ("أكثر من ", "أكثر من "),
        ("~", "~"), ("", ""), ("au moins", "Au moins"),
    ],
)  # fmt: skip
def test_capital(text: str, capital: str) -> None:
    assert capitalized(text) == capital

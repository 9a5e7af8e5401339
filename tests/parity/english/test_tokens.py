"""The words, figures and signs of English text."""

import pytest

from site_builder.parity.english.tokens import AHEAD, tokens_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Twenty-five km", ("twenty", "-", "five", "km")),
        ("1,234.5 and 12,34,567", ("1,234.5", "and", "12,34,567")),
        ("40 000 people", ("40 000", "people")),
        ("192.168.1.2", ("192", ".", "168", ".", "1", ".", "2")),
        ("US$5bn", ("us", "$", "5", "bn")),
        ("China's 1990s", ("china's", "1990", "s")),
        (".5 1,3", (".5", "1,3")),
    ],
)
def test_words(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


def test_what_is_closed_up() -> None:
    tokens = tokens_of("a-b - c")
    assert [token.is_closed for token in tokens[:5]] == [False, True, True, False, False]
    assert len(tokens) == 5 + AHEAD
    assert tokens[-1].text == ""


def test_figures_without_end_are_none() -> None:
    assert not tokens_of("9" * 100)[0].is_figure

"""Terms: whatever a reader may look for has some, and all of them are the text's."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.search.terms import hashes_of, terms_of

words = st.text("abcdefé0123", min_size=1, max_size=12)


def test_pairs_of_characters_and_beginnings_of_words() -> None:
    assert terms_of("用python写网站 a 我") == {
        *("py", "pyt", "pyth", "pytho", "python", "写网", "网站")
    }
    assert terms_of("internationally") == {
        *("in", "int", "inte", "inter", "intern", "internat"),
    }
    assert hashes_of("网站") == hashes_of("网站 网站")


@given(st.text("文明城市衡阳", min_size=2, max_size=30), st.data())
def test_any_two_characters_or_more_are_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))
    wanted = terms_of(text[start:end])
    assert wanted
    assert wanted <= terms_of(text)


@given(st.lists(words, min_size=1), st.data())
def test_any_beginning_of_a_word_is_found(text: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(text))
    beginning = word[: data.draw(st.integers(1, len(word)))]
    assert terms_of(beginning) <= terms_of(" ".join(text))
    assert terms_of(beginning) or len(beginning) == 1

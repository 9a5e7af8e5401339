"""The words of a text, and how much two texts have in common."""

import pytest

from site_builder.translation.words import comparable, containment, count_words, likeness, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It isn’t well-known: 94.70 of 2021-11-17.", "it isn’t well-known 94.70 of 2021-11-17"),
        ("the 21st w12 mb-2 10,000km", "the 21st w12 mb-2 10,000 km"),
        ("得94.70分，“好”。", "得 94.70 分 好"),
        ("スコアは3点", "ス コ ア は 3 点"),
        ("ที่นี่", "ที่ นี่"),
        ("**bold** [link](https://example.org/a)", "bold link https example org a"),
        ("", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    assert words_of(text) == words.split()


def alike(one: str, other: str) -> float:
    return likeness(count_words(one), count_words(other))


def test_a_text_is_like_itself_and_unlike_others() -> None:
    assert alike("a b c d", "a b c d") == 1
    assert alike("a b c d", "A, b; c (d)") == 1
    assert alike("a b c d", "e f g h") == 0
    assert alike("", "") == 1
    assert alike("", "a") == 0
    assert alike("—", "…") == 1


def test_a_half_is_like_the_whole_by_two_thirds() -> None:
    words = [f"w{number}" for number in range(100)]
    assert alike(" ".join(words), " ".join(words[:50])) == pytest.approx(2 / 3, abs=0.01)
    assert alike(" ".join(words), " ".join(words[:33])) == pytest.approx(1 / 2, abs=0.01)


def test_order_counts() -> None:
    assert alike("a b c d e f", "a b c d f e") > alike("a b c d e f", "f d b a c e")


def test_a_part_is_contained_in_the_whole() -> None:
    assert containment(count_words("b c d"), count_words("a b c d e")) == 1
    assert containment(count_words("a b c d e"), count_words("d c b")) == pytest.approx(3 / 5)
    assert containment(count_words(""), count_words("a")) == 0


def test_spaces_do_not_count_in_chinese() -> None:
    assert comparable("用 GitHub 的人") == comparable("用GitHub的人") == "用GitHub的人"
    assert comparable("over see") != comparable("oversee")
    assert comparable("第一段。\n第二段。") == "第一段。\n第二段。"


def test_a_hard_line_break_is_a_space() -> None:
    assert comparable("One line,\\\nanother") == "One line, another"
    assert comparable("One paragraph.\nAnother.") == "One paragraph.\nAnother."

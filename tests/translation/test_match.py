"""Old and new texts of a document are matched."""

from site_builder.translation.match import match
from site_builder.translation.match_edited import Text


def texts(*words: str, kind: str = "paragraph") -> list[Text]:
    return [Text(kind, text) for text in words]


def test_the_same_text_of_the_same_kind_comes_first() -> None:
    old = [Text("heading", "Plans"), Text("paragraph", "Plans")]
    assert match(old, old[::-1]) == {0: 1, 1: 0}


def test_a_text_that_became_another_kind_is_the_same() -> None:
    old, new = texts("Apples", "Pears"), texts("Apples", "Pears", kind="item")
    assert match(old, new) == {0: 0, 1: 1}


def test_an_edited_text_is_matched_and_a_new_one_is_not() -> None:
    old = texts("One is here.", "The second text is rather long, too.", "Three.")
    new = texts("One is here.", "Nought.", "The second text is very long, too.", "Three.")
    assert match(old, new) == {0: 0, 1: 2, 2: 3}


def test_nothing() -> None:
    assert match([], []) == match(texts("a"), []) == match([], texts("a")) == {}

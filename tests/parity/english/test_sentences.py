"""The sentences that may name a number."""

from site_builder.parity.english.sentences import may_name_number, sentences_with_numbers


def test_sentences_with_figures_or_number_words() -> None:
    text = "It rained. Two came. A man left at No. 5. Nobody saw.\nOn May 3 it ended."
    assert [(start, text[start : start + 3]) for start, _ in sentences_with_numbers(text)] == [
        (11, "Two"), (21, "A m"), (54, "On "),
    ]  # fmt: skip


def test_most_sentences_name_none() -> None:
    assert not may_name_number("A man saw no other people.")
    assert may_name_number("It grew tenfold.")
    assert may_name_number("½ of it")

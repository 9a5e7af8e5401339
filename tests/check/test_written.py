"""What an editor wrote, and where it is looked for."""

import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.written import Search, closed_up, written_in
from site_builder.text.source import Source

WORDS = st.text("aN “”*.\n", max_size=4)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["None", "null", ""])), max_size=6), WORDS, WORDS)
def test_words_are_there_that_were_written(
    pieces: list[tuple[str, str]], before: str, behind: str
) -> None:
    text, words = "".join(map("".join, pieces)), f"{before}None{behind}"
    marks = r"""[*_"'“”‘’「」『』《》〈〉（）()\[\]]"""
    is_there = (
        re.search(f"{marks}{words}{marks}", closed_up(text)) is not None
        if words.isalpha()
        else closed_up(words) in closed_up(text)
    )
    assert written_in([Source("a.md", text)]).has(words, "None") is is_there


def test_words_do_not_go_on_from_one_file_to_the_next() -> None:
    written = written_in([Source("a.md", "There is"), Source("b.md", "None at all")])
    assert written.has("None at", "None")
    assert not written.has("is None at", "None")


def test_a_search_ends_once_too_much_was_looked_through() -> None:
    source, search = Source("a.md", "words " * 10), Search(100)
    assert search.find(source, "ords", 6, 60) == 7
    assert search.find(source, "absent", 0, 60) == -1
    assert search.find(source, "absent", 0, 60) == -1
    assert search.find(source, "ords", 6, 60) == -1

"""Straight marks made typographic: a table of examples, and what holds of every text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.typography.quotes import typographic

EXAMPLES = [
    # Quotations, one in another, and beside other signs
    ("en", '"Yes," he said. "No."', "“Yes,” he said. “No.”"),
    ("en", "\"She said 'yes' to it.\"", "“She said ‘yes’ to it.”"),
    ("en", "'Yes,' he said, \"'No,' she said.\"", "‘Yes,’ he said, “‘No,’ she said.”"),
    ("en", '("a"), ["b"]—"c"', "(“a”), [“b”]—“c”"),
    ("en", 'the word "中文" here', "the word “中文” here"),
    ("en", 'He began: "One\n\n"Two."', "He began: “One\n\n“Two.”"),
    ("en", "“'Yes,' he said.”", "“‘Yes,’ he said.”"),
    ("de", "Sie sagte: \"Das ist 'gut' so.\"", "Sie sagte: „Das ist ‚gut‘ so.“"),
    ("fr", 'Il dit "oui" à l\'ami, l\'"autre".', "Il dit «_oui_» à l’ami, l’«_autre_»."),
    ("sv", '"Ja", sade han.', "”Ja”, sade han."),
    ("nl", '\'s avonds: "ja"', "’s avonds: ‘ja’"),
    # Apostrophes
    ("en", "don't, O'Brien, the dogs' bones", "don’t, O’Brien, the dogs’ bones"),
    ("en", "the '90s and the 1990's", "the ’90s and the 1990’s"),
    ("en", "rock 'n' roll", "rock ’n’ roll"),
    ("en", "'Twas so; get 'em, 'ello", "’Twas so; get ’em, ’ello"),
    ("en", '"\'90s music," she said', "“’90s music,” she said"),
    # What is in doubt
    ("en", "He is 5'10\" tall.", "He is 5'10\" tall."),
    ("en", "a 12\" pipe, 4' x 6'", "a 12\" pipe, 4' x 6'"),
    ("en", 'a " b and c\'d"e', 'a " b and c’d"e'),
    ("en", "https://a.example/it's", "https://a.example/it's"),
    # Other scripts
    ("zh-Hans", '他说"好"，it\'s', '他说"好"，it\'s'),
    ("ru", '"да"', '"да"'),
]


@pytest.mark.parametrize(("tag", "written", "printed"), EXAMPLES)
def test_examples(tag: str, written: str, printed: str) -> None:
    assert typographic(written, tag) == printed.replace("_", "\u202f")


TEXTS = st.text(alphabet=st.sampled_from("ab n0 9.\"'“”‘’„«»\u202f\n(,x中-—"), max_size=40)
_MARKS = re.compile("[\"'“”‘’„‚«»‹›\u202f]")


@given(TEXTS, st.sampled_from(["en", "de", "fr", "sv", "nl"]))
def test_only_marks_change_and_only_once(text: str, tag: str) -> None:
    once = typographic(text, tag)
    assert _MARKS.sub("", once) == _MARKS.sub("", text)
    assert typographic(once, tag) == once
    if tag != "fr":
        assert len(once) == len(text)

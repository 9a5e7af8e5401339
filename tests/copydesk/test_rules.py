"""The rules: a table of examples, clean copy that they say nothing of, and laws for any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.copydesk.chinese_enclosures import enclosures
from site_builder.copydesk.consistency import inconsistencies
from site_builder.copydesk.rules import is_checked, is_quoted, slips_in
from site_builder.copydesk.slips import Manner
from site_builder.languages.script import is_chinese
from tests.copydesk.support import MANNERS, ZH, Example, codes, corrected, examples

CLEAN = Path(__file__).with_name("clean.txt")
SIGNS = st.text(alphabet="中文a1 ,.;:!?()\"'-—…。，、！“”「」（）《》\0\n电", max_size=14)
MANNER = st.sampled_from(sorted(MANNERS.values()))


@pytest.mark.parametrize("example", [*examples()], ids=lambda example: example.text)
def test_examples(example: Example) -> None:
    assert codes(example.text, example.manner) == example.codes
    assert corrected(example.text, example.manner) == example.right


def clean() -> list[tuple[Manner, str]]:
    lines = CLEAN.read_text("utf-8").splitlines()
    rows = [line.partition(": ") for line in lines if line and not line.startswith("#")]
    return [(MANNERS[key], text) for key, _, text in rows]


def test_nothing_is_said_of_clean_copy() -> None:
    found = [(text, slip) for manner, text in clean() for slip in slips_in(text, manner)]
    assert found == []
    chinese = [text for manner, text in clean() if is_chinese(manner.tag)]
    assert len(chinese) >= 30
    assert not [one for text in chinese for one in inconsistencies([text], is_chinese=True)]


@given(SIGNS, MANNER)
@settings(max_examples=120)
def test_what_is_put_right_is_right(text: str, manner: Manner) -> None:
    """Nothing certain is left, and nothing is lost but spaces, marks and words typed twice."""
    right = corrected(text, manner)
    assert not [slip for slip in slips_in(right, manner) if slip.edits]
    assert [c for c in right if c in "中文a1电\0\n"] == [c for c in text if c in "中文a1电\0\n"]


@given(SIGNS, MANNER)
@settings(max_examples=60)
def test_slips_are_within_their_text(text: str, manner: Manner) -> None:
    for slip in slips_in(text, manner):
        assert 0 <= slip.start < slip.end <= len(text)
        assert all(0 <= edit.start < edit.end <= len(text) for edit in slip.edits)


def test_languages() -> None:
    assert [is_checked(tag) for tag in ("zh", "zh-Hant-TW", "yue", "en-GB", "ja", "de")] == [
        *(True, True, True, True, False, False)
    ]
    assert codes("你好,再见", Manner("ja")) == []


def test_what_is_quoted() -> None:
    text = "他说“甲（乙）”（丙）"
    (slip,) = slips_in("這", ZH)
    assert [is_quoted(slip._replace(start=at), text, enclosures(text)) for at in (1, 3, 5, 9)] == [
        *(False, True, True, False)
    ]

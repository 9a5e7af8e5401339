"""Corrections in a feature's files: only what is certain, and every other byte as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.copydesk.features import ARTICLE, MATTER, corrected, desk, files, found_in

WORDS = st.text(alphabet="中文a,.。\"' -*[](`>#|&\\", max_size=12)


def article(body: str, right: str) -> None:
    assert corrected(files(body)) == {"article.zh.md": MATTER + right}


def test_a_line_of_slips() -> None:
    body = '甲,乙 。 "丙"...他说--好。**丁**,[戊](a,b)。`己,庚`'
    article(body, "甲，乙。“丙”……他说——好。**丁**，[戊](a,b)。`己,庚`")


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    whole = f"\ufeff{MATTER}甲,乙\n丙 ，\n丁\n".replace("\n", "\r\n").encode()
    new = desk({**files(), ARTICLE: whole}).correct()[ARTICLE]
    assert new == whole.replace(b",", "，".encode()).replace("丙 ，".encode(), "丙，".encode())


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ('"甲,乙"', '"甲，乙"'),
        ("'甲,乙'", "'甲，乙'"),
        ("甲,乙  # 注,释", "甲，乙  # 注,释"),
        ("|\n      甲,乙\n      丙", "|\n      甲，乙\n      丙"),
        (">-\n      甲,\n      乙", ">-\n      甲，\n      乙"),
        ('"甲\\u002c乙,丙"', '"甲\\u002c乙，丙"'),
        ("'\"甲\"'", "'“甲”'"),
        ('"\\"甲\\",乙"', '"\\"甲\\"，乙"'),
    ],
)
def test_a_scalar_stays_what_it_is(written: str, right: str) -> None:
    event = "- id: a\n  date: '2021'\n  title: {{zh: 事, en: A}}\n  text:\n    zh: {}\n    en: A\n"
    given = files(timeline=event.format(written))
    assert corrected(given) == {"timeline.yaml": event.format(right)}


def test_what_would_be_no_text_any_more_is_left_to_people() -> None:
    event = "- id: a\n  date: '2021'\n  title: {zh: 事, en: A}\n  text: {zh: 事, en: It：a，b}\n"
    given = files("甲,乙", timeline=event)
    assert corrected(given) == {"article.zh.md": f"{MATTER}甲，乙"}
    assert [code for code, *_place in found_in(given)] == ["copy-punctuation"] * 3


def test_what_is_acknowledged_stays() -> None:
    body = ":::{acknowledge} copy-punctuation\n原文\n:::\n\n甲,乙\n\n"
    article(f"{body}丙,丁", f"{body}丙，丁")


def test_what_was_corrected_is_told() -> None:
    one = desk(files('"甲",乙', "It  is"))
    one.correct()
    assert [(str(c.where).rpartition("/")[2], c.before, c.after) for c in one.corrections] == [
        ("article.zh.md:6:4", ",", "，"),
        ("article.zh.md:6:1", '"甲"', "“甲”"),
        ("article.en.md:6:3", "  ", " "),
    ]


@given(WORDS, WORDS)
@settings(max_examples=40, deadline=None)
def test_a_second_time_changes_nothing(one: str, other: str) -> None:
    text = other.replace("'", "''")
    event = f"- id: a\n  date: '2021'\n  title: {{zh: '文{text}', en: A}}\n"
    once = desk(files(f"甲{one}\n\n乙{other}", timeline=event)).correct()
    again = desk(once)
    assert again.correct() == once
    assert again.corrections == []

"""What differs between two versions of a text, as people read it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.translation.difference import difference

SIGNS = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}

PAIRS = [
    # What was deleted and inserted is as long as it must be to be read, and no longer.
    ("全市144万名志愿者", "全市145万名志愿者", "全市[-144-]{+145+}万名志愿者"),
    ("得94.70分。", "得94.75分。", "得[-94.70-]{+94.75+}分。"),
    ("身傍湘江", "依傍湘江", "[-身-]{+依+}傍湘江"),
    ("这座城白天热闹", "这座城市白天热闹", "这座城{+市+}白天热闹"),
    ("建立健全责任", "健全完善责任", "[-建立健全-]{+健全完善+}责任"),
    ("把动员放在消息前：", "将呼吁写在文章前：", "[-把动员放在消息-]{+将呼吁写在文章+}前："),
    ("a lazy dog.", "a lazy dogs.", "a lazy [-dog-]{+dogs+}."),
    ("it is free", "it is really free", "it is {+really +}free"),
    ("one two three four", "one 2 3 four", "one [-two three-]{+2 3+} four"),
    ("Nov. 17, 2021", "Nov. 18, 2021", "Nov. [-17-]{+18+}, 2021"),
    ("don’t stop", "doesn’t stop", "[-don’t-]{+doesn’t+} stop"),
    # A change begins where a reader would say that it does.
    ("推进会、调度会、交办会", "推进会、交办会", "推进会、[-调度会、-]交办会"),
    ("他来了。他走了。他又来了。", "他来了。他又来了。", "他来了。[-他走了。-]他又来了。"),
    ("感谢市民的支持", "感谢市民的配合和市民的支持", "感谢市民的{+配合和市民的+}支持"),
    ("It is good. It is cheap.", "It is cheap.", "[-It is good. -]It is cheap."),
    # What is shown as one character is one.
    ("👨‍👩‍👧 ok", "👨‍👩‍👦 ok", "[-👨‍👩‍👧-]{+👨‍👩‍👦+} ok"),
    ("葛󠄀城", "葛城", "[-葛󠄀-]{+葛+}城"),
    ("", "new", "{+new+}"),
    ("old", "", "[-old-]"),
    ("same", "same", "same"),
    ("", "", ""),
]  # fmt: skip


def shown(old: str, new: str) -> str:
    return "".join(SIGNS[change].format(words) for change, words in difference(old, new, "zh"))


@pytest.mark.parametrize(("old", "new", "expected"), PAIRS)
def test_a_difference_reads_well(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


TEXTS = st.text("他来了。 ,ab1\n的会、（）é👍\u200d\ufe0f", max_size=40) | st.text(max_size=20)


@given(TEXTS, TEXTS)
def test_a_difference_spells_both_texts(old: str, new: str) -> None:
    runs = difference(old, new, "zh")
    assert "".join(words for change, words in runs if change != "insert") == old
    assert "".join(words for change, words in runs if change != "delete") == new
    assert all(words for _change, words in runs)


@given(TEXTS, TEXTS)
def test_no_two_runs_of_the_same_change_are_neighbours_and_deletions_come_first(
    old: str, new: str
) -> None:
    changes = [change for change, _words in difference(old, new, "zh")]
    allowed = {("equal", "delete"), ("equal", "insert"), ("delete", "insert")}
    allowed |= {("delete", "equal"), ("insert", "equal")}
    assert set(pairwise(changes)) <= allowed


def test_very_long_texts_are_compared_by_sentences() -> None:
    sentences = [f"这是第{number}句话，说的是第{number}件事。" for number in range(900)]
    old = "".join(sentences)
    new = old.replace("这是第450句话", "这是第四百五十句话")
    changed = [words for change, words in difference(old, new, "zh") if change != "equal"]
    assert changed == ["450", "四百五十"]

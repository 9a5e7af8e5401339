"""Places for breaks, and what each costs."""

import pytest

from site_builder.render.line_breaks.breaks import (
    ANYWHERE,
    AT_PAUSE,
    AT_PHRASE,
    AT_SPACE,
    find_breaks,
)


def places(text: str, tag: str) -> list[str]:
    """What stands before each place where a line may end without breaking a word."""
    return [text[: place.at] for place in find_breaks(text, tag) if place.cost < ANYWHERE]


def cost_after(head: str, text: str, tag: str) -> float:
    assert text.startswith(head)
    costs = {place.at: place.cost for place in find_breaks(text, tag)}
    return costs[len(head)]


def test_at_spaces_hyphens_and_dashes() -> None:
    text = "A well-kept city—in 2010–21"
    assert places(text, "en") == ["A ", "A well-", "A well-kept ", "A well-kept city—",
                                  "A well-kept city—in "]  # fmt: skip


def test_between_chinese_phrases() -> None:
    heads = places("一座城的文明考卷：94.70分", "zh-Hans")
    assert "一座城的" in heads
    assert "一座城的文明考卷：" in heads
    assert not {"一", "一座城的文明考卷", "一座城的文明考卷：94.70"} & set(heads)


@pytest.mark.parametrize("text", ["走到“最后”", "走，“最后”", "他说（真的）"])
def test_no_line_ends_with_an_opening_bracket(text: str) -> None:
    assert not [head for head in places(text, "zh-Hans") if head[-1] in "“（"]


def test_around_a_number_unless_a_small_word_leads_to_it() -> None:
    assert cost_after("衡阳", "衡阳94.70分背后", "zh-Hans") == AT_PHRASE
    assert cost_after("衡阳94.70分", "衡阳94.70分背后", "zh-Hans") == AT_PHRASE
    assert cost_after("97个", "97个的", "zh-Hans") > AT_PHRASE
    assert cost_after("在", "在97个城市", "zh-Hans") > AT_PHRASE


def test_after_punctuation_is_best() -> None:
    title = "一座城的文明考卷：衡阳背后"
    assert cost_after("一座城的文明考卷：", title, "zh-Hans") == AT_PAUSE
    assert cost_after("一座城的", title, "zh-Hans") == AT_PHRASE
    assert cost_after("The exam: ", "The exam: a city", "en") == AT_PAUSE
    assert cost_after("The exam ", "The exam marks", "en") == AT_SPACE


def test_a_line_that_ends_in_a_small_word_costs_more_in_english() -> None:
    assert cost_after("City of ", "City of rivers", "en") > AT_SPACE
    assert cost_after("City of ", "City of rivers", "fr") == AT_SPACE
    assert cost_after("Proof ", "Proof reading", "en") == AT_SPACE


def test_a_break_inside_quotation_marks_costs_more() -> None:
    title = "“今天城市”今天城市"
    assert cost_after("“今天", title, "zh-Hans") > cost_after("“今天城市”今天", title, "zh-Hans")


def test_between_han_and_latin() -> None:
    assert cost_after("用Site", "用Site陪伴", "zh-Hans") == AT_PHRASE
    assert cost_after("用Site", "用Site的人", "zh-Hans") > AT_PHRASE
    assert cost_after("用Si", "用Site的人", "zh-Hans") == ANYWHERE

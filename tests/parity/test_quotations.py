"""Quotations, and which of them are direct."""

import pytest

from site_builder.parity.quotations import check_quotations, quotations_in
from tests.parity.support import pair


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他说：“我们走了很远的路。”", "+我们走了很远的路。"),
        ("成了“网红”打卡地", "-网红"),
        ("写成“以文明城市创建为龙头”", "-以文明城市创建为龙头"),
        ("说：“以文明城市创建为龙头”", "+以文明城市创建为龙头"),
        ("《衡阳日报》", "-衡阳日报"),
        ("“We came a long way,” he said.", "+We came a long way,"),
        ('"We came a long way," he said.', "+We came a long way,"),
        ("an “old look” and a “new face.”", "-old look -new face."),
        ("‘We came a long way’ and the city’s end", "-We came a long way"),
        ("“We came a long way. And further", "-We came a long way. And furthe"),
        ("the city’s don't", ""),
    ],
)
def test_what_is_quoted(text: str, found: str) -> None:
    said = [f"{'+' if one.is_direct else '-'}{one.words}" for one in quotations_in(text)]
    assert " ".join(said) == found


def test_a_quotation_that_moved_to_the_next_paragraph() -> None:
    section = (
        pair("他说：“我们走了很远的路才到这里。”", "He spoke."),
        pair("大家鼓掌。", "“We came a long way to get here.” They applauded."),
    )
    assert list(check_quotations(section)) == []
    assert len(list(check_quotations(section[:1]))) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("一段话到这里为止了。”他说。", 1),
        ('to the end of it," he said.', 1),
        ('他说，"一段话到这里为止了。"', 1),
        ("the end of it. “", 1),
        ("the children's 5’ boards", 0),
    ],
)
def test_what_is_closed_without_having_been_opened(text: str, count: int) -> None:
    assert len(quotations_in(text)) == count

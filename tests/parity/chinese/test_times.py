"""Times of day in Chinese text."""

import pytest

from site_builder.parity.chinese.times import chinese_times, is_score


@pytest.mark.parametrize(
    ("time", "minutes"),
    [
        ("下午3点", 900), ("8时30分", 510), ("晚上7点半", 1170), ("15:30", 930), ("凌晨两点", 120),
        ("九点差一刻", 525), ("中午12点", 720), ("凌晨12点", 0), ("13:09:10", 789),
    ],
)  # fmt: skip
def test_times(time: str, minutes: int) -> None:
    (value,) = chinese_times(f"在{time}，")
    assert value.low == minutes


@pytest.mark.parametrize("text", ["三点建议", "3点五", "以15:30获胜", "25点", "三点"])
def test_no_times(text: str) -> None:
    assert list(chinese_times(text)) == []


def test_scores() -> None:
    assert is_score("以2-0战胜对手", 1, 4)
    assert not is_score("第2-4名", 1, 4)

"""What differs within a story."""

import pytest

from site_builder.copydesk.consistency import inconsistencies


def differing(
    *texts: str, chinese: bool = True, lists: tuple[tuple[int, ...], ...] = ()
) -> list[str]:
    found = inconsistencies(texts, is_chinese=chinese, lists=lists)
    return [texts[one.use.text][one.use.start : one.use.end] for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“甲”“乙”「丙」", ["「"]),
        ("2021年3月5日、2021年3月6日和2021-03-05", ["2021-03-05"]),
        ("2021-03-05，到了二〇二一年四月", ["二〇二一年四月"]),
        ("见2021.3.5、2021/3/6，版本1.2.3", []),
        ("5～10人，3~4天，2-3人", ["2-3"]),
        ("1月—3月，5～10人，比分3-2", []),
        ("有1,200人，又有12000人", ["12000"]),
        ("2021年有1,200人", []),
        ("144万人，另有2000000人", ["2000000"]),
        ("144万人，20000吨级邮轮", []),
    ],
)
def test_in_chinese(text: str, found: list[str]) -> None:
    assert differing(text) == found


def test_in_english() -> None:
    assert differing("1,200 men and 12000 people, ISO 27001 certified", chinese=False) == ["12000"]
    assert differing("“a” 「b」 2021-03-05", chinese=False) == []


def test_lists() -> None:
    assert differing("一、甲", "二、乙", "3、丙", lists=((0, 1, 2),)) == ["3、"]
    assert differing("两人", "三人", "4人", lists=((0, 1, 2),)) == []
    assert differing("三个", "五支", "4家", lists=((0, 1, 2),)) == ["4"]
    assert differing("一、甲", "2、乙", lists=((0,), (1,))) == []

"""One spelling for the signs of Chinese numbers."""

import pytest

from site_builder.parity.chinese.spellings import plainly_spelled


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("二十五萬", "二十五万"),
        ("壹佰贰拾叁", "一百二十三"),
        ("肆佰陸拾", "四百六十"),
        ("兩億餘", "两亿余"),
        ("萬分之肆", "万分之四"),
        ("收拾房间，陆地，放肆的队伍", "收拾房间，陆地，放肆的队伍"),
    ],
)
def test_spellings(written: str, plain: str) -> None:
    assert plainly_spelled(written) == plain
    assert len(plain) == len(written)

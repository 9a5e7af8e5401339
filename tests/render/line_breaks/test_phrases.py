"""Phrases of languages without spaces, and which of their ends are good for a break."""

import pytest

from site_builder.render.line_breaks.phrases import phrase_ends


def marked(text: str, tag: str) -> str:
    """The text with `/` at good ends of phrases, and `·` at others."""
    ends = phrase_ends(text, tag)
    signs = {True: "/", False: "·", None: ""}
    return "".join(signs[ends.get(at)] + c for at, c in enumerate(text))


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("zh-Hans", "城里的人与山里的路", "城里的人/与山里的路"),
        ("zh-Hans", "岗到人，人有责", "岗到人，人有责"),
        ("zh-Hans", "背后的路线图。", "背后的/路线图。"),
        ("zh-Hans", "文明考卷", "文明/考卷"),
        ("zh-Hans", "Builder陪一座城", "Builder陪一座城"),
        ("zh-Hans", "一座座洞窟继续下去", "一座座·洞窟/继续下去"),
        ("zh-Hans", "西安城墙上的新剧场", "西安城墙上的/新剧场"),
        ("zh-Hans", "让老城留得住乡愁", "让老城/留得住乡愁"),
        ("zh-Hans", "一带一路上的中国制造", "一带一路上的/中国/制造"),
        ("zh-Hant", "是今天的天氣。", "是·今天·的/天氣。"),
        ("ja", "今日は天気です。", "今日は/天気です。"),
        ("th", "วันนี้อากาศดี", "วัน/นี้/อากาศ/ดี"),
        ("en", "A city takes", "A city takes"),
        ("ko", "도시의 길", "도시의 길"),
        ("zh-Hans", "", ""),
    ],
)
def test_phrases(tag: str, text: str, expected: str) -> None:
    assert marked(text, tag) == expected

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
        ("zh-Hans", "城里的人与山里的路", "城·里·的/人·与·山里·的·路"),
        ("zh-Hans", "岗到人，人有责", "岗·到·人，/人·有·责"),
        ("zh-Hans", "背后的路线图。", "背后·的/路线图。"),
        ("zh-Hans", "文明考卷", "文明/考·卷"),
        ("zh-Hans", "Builder陪一座城", "Builder陪·一·座·城"),
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

"""The blocks of an article as their readers see them."""

from site_builder.markdown.parser import parser
from site_builder.markdown.seen_blocks import seen_blocks
from site_builder.text.source import Source


def test_texts_and_places() -> None:
    text = "上\n# 题\n\n| 甲 | 乙 |\n| - | - |\n| 丙*丁* | 戊 |"
    tokens = parser().parse(text.partition("\n")[2], {"language": "zh-Hans"})
    source = Source("a.md", text)
    found = [(b.text, b.is_title, b.places(source, 1)) for b in seen_blocks(tokens)]
    assert found == [
        ("题", True, [4]),
        ("甲", False, [9]),
        ("乙", False, [13]),
        ("丙丁", False, [29, 31]),
        ("戊", False, [36]),
    ]

"""Where phrases end in a text without spaces."""

from site_builder.translation.phrases import phrase_ends


def test_phrases_of_chinese() -> None:
    text = "报道见报时，衡阳还没有跑到终点。"
    ends = phrase_ends(text, "zh-Hans")
    assert len(text) in ends
    assert text.index("衡阳") in ends
    assert text.index("阳") not in ends
    assert phrase_ends("報道見報時，衡陽還沒有跑到終點。", "zh-Hant")


def test_other_languages_have_spaces() -> None:
    assert phrase_ends("Over the hills", "en") == frozenset()
    assert phrase_ends("", "zh") == frozenset()

"""Readings beside words, as HTML."""

import pytest

from site_builder.languages.ruby import characters_of, ruby_html, without_readings

HIDDEN = 'lang="zh-Latn-pinyin" aria-hidden="true"'


def test_a_reading_stands_in_brackets_where_browsers_have_no_ruby() -> None:
    assert ruby_html("重庆", ["chóng qìng"], "zh-Hans") == (
        f"<ruby>重庆<rp>（</rp><rt {HIDDEN}>chóng qìng</rt><rp>）</rp></ruby>"
    )
    assert ruby_html("衡阳", ["Héngyáng"], "en", "zh") == (
        '<ruby lang="zh">衡阳<rp> (</rp><rt lang="zh-Latn-pinyin">Héngyáng</rt><rp>)</rp></ruby>'
    )


def test_each_character_may_have_its_own() -> None:
    html = ruby_html("葛\U000e0100洲", ["gě", "zhōu"], "zh")
    assert html.startswith(f"<ruby>葛\U000e0100<rp>（</rp><rt {HIDDEN}>gě</rt><rp>）</rp>洲<rp>")
    assert characters_of("葛\U000e0100洲") == ["葛\U000e0100", "洲"]


@pytest.mark.parametrize(
    ("reading", "tag", "attributes"),
    [
        ("chóng qìng", "zh-Hant", f" {HIDDEN}"),
        ("Xī’ān", "zh", f" {HIDDEN}"),
        ("ㄔㄨㄥˊ ㄑㄧㄥˋ", "zh-TW", ' lang="zh-Bopo" aria-hidden="true"'),
        ("かんじ", "ja", ' lang="ja" aria-hidden="true"'),
        ("かんじ", "en", ' lang="ja"'),
        # What explains a word is heard.
        ("carbon neutrality", "zh", ""),
        ("不排放", "zh", ""),
        ("a < b", "zh", ""),
    ],
)
def test_what_spells_a_sound_is_read_out_once(reading: str, tag: str, attributes: str) -> None:
    assert f"<rt{attributes}>" in ruby_html("碳中和", [reading], tag)


def test_an_explanation_of_a_foreign_word_is_in_the_language_of_the_text() -> None:
    assert '<rt lang="en">no net emissions</rt>' in ruby_html(
        "碳", ["no net emissions"], "en", "zh"
    )


def test_a_text_without_its_readings() -> None:
    html = f"<p>到{ruby_html('重庆', ['chóng', 'qìng'], 'zh')}，a &lt; b</p>"
    assert without_readings(html) == "<p>到<ruby>重庆</ruby>，a &lt; b</p>"

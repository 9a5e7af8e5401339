"""The keys below `fonts` in site.yaml."""

import pytest

from site_builder.model.fonts import FontSettings
from tests.support.site_yaml import GOOD, heads, read


def test_fonts_by_what_they_are_for() -> None:
    fonts = "{headlines: Charter.TTC, text: ' Noto Serif ', scope: site}"
    site = read(f"{GOOD}fonts: {{en: {fonts}}}\n").site
    assert site
    assert site.fonts == {
        "en": FontSettings(headlines="Charter.TTC", text="Noto Serif", scope="site")
    }


def test_fonts_of_one_language_lack_no_text() -> None:
    assert heads(GOOD + "fonts: {en: {cards: Charter.ttc, optional: true}}\n") == []


@pytest.mark.parametrize(
    ("fonts", "problems"),
    [
        ("{en: {cards: fonts/a.ttf}}", ["9:21 outside-root"]),
        ('{en: {cards: "..\\\\a.ttf"}}', ["9:21 outside-root"]),
        ("{en: {text: a.woff2}}", ["9:20 bad-font"]),
        ("{en: {text: 'a; b'}}", ["9:20 bad-family"]),
        ('{en: {text: "a\\u200e"}}', ["9:20 bad-family"]),
        ("{en: {text: 12}}", ["9:20 wrong-type"]),
        ("{en: {text: }}", ["9:20 wrong-type"]),
        ("{en: {headline: a.ttf}}", ["9:14 unknown-key"]),
        ("{en: {text: A, scope: feature}}", ["9:30 bad-choice"]),
        ("{en: {text: A, optional: 1}}", ["9:33 wrong-type"]),
        ("{en: {optional: true}}", ["9:13 missing-key"]),
        ("{en: a.ttf}", ["9:13 wrong-type"]),
        ("{en: }", ["9:13 wrong-type"]),
        ("{en: [a.ttf]}", ["9:13 wrong-type"]),
        ("{fr: {text: A}}", ["9:9 unknown-language"]),
        ("{fr: {text: A}, en: {text: a.zip}}", ["9:9 unknown-language", "9:35 bad-font"]),
        ("a.ttf", ["9:8 wrong-type"]),
    ],
)
def test_bad_fonts(fonts: str, problems: list[str]) -> None:
    assert heads(f"{GOOD}fonts: {fonts}\n") == problems

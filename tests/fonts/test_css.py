"""The stacks of fonts that pages bring along, and what stands in for them."""

from dataclasses import replace

from site_builder.fonts.css import font_rules, font_view, line_metrics
from site_builder.model.fonts import Face, FontFile, Licence, Metrics, PublishedFont

METRICS = Metrics(ascent=1.0, descent=0.25, gap=0.0, letter=0.4312 * 1.2, digit=0.55)
FACE = Face(FontFile("/fonts/Song.ttf", 1, 1), 0, "Reserved Song", 700)
FONT = PublishedFont(
    "zh", "zh-Hans", "headlines", "page", FACE, "d1", METRICS, Licence("OFL-1.1", "")
)
ENGLISH = replace(FONT, language="en", tag="en")


def test_a_stack_begins_with_the_font_and_its_stand_ins() -> None:
    rules = list(font_rules([FONT, ENGLISH]))
    assert rules[0] == "[lang] { --headline-font: initial; --text-font: initial }"
    (stack,) = [rule for rule in rules if rule.startswith(":lang(zh-Hans)")]
    first = ':lang(zh-Hans) { --headline-font: "Headlines zh-Hans", "Headlines zh-Hans 1", '
    assert stack.startswith(first)
    assert stack.endswith('"Headlines zh-Hans 0", var(--display) }')
    assert rules.index(stack) == len(rules) - 1  # after that of the shorter tag
    assert "Reserved" not in "".join(rules)


def test_a_stand_in_takes_up_the_same_room() -> None:
    name = 'font-family:"Headlines en 1"'
    (rule,) = [rule for rule in font_rules([ENGLISH]) if name in rule]
    letters, digits = rule.splitlines()
    assert "size-adjust:120%" in letters
    assert "ascent-override:83.33%;descent-override:20.83%" in letters
    assert "unicode-range" not in letters
    assert "size-adjust:110%" in digits
    assert digits.endswith("unicode-range:U+30-39}")
    assert line_metrics(METRICS) == (
        "ascent-override:100%;descent-override:25%;line-gap-override:0%"
    )


def test_only_letters_are_narrow_in_chinese() -> None:
    latin = [rule for rule in font_rules([FONT]) if "Times New Roman" in rule]
    han = [rule for rule in font_rules([FONT]) if "Songti SC" in rule]
    assert ["unicode-range:U+41-5A," in rule for rule in (*latin, *han)] == [True, False]
    assert "size-adjust" not in han[0]


def test_a_font_without_letters_needs_no_stand_in_for_them() -> None:
    bare = replace(ENGLISH, metrics=replace(METRICS, letter=0.0))
    assert list(font_rules([bare]))[1:] == [
        ':lang(en) { --headline-font: "Headlines en", var(--display) }'
    ]


def test_bold_text_belongs_to_the_stack_of_the_text() -> None:
    text, strong = replace(ENGLISH, use="text"), replace(ENGLISH, use="strong")
    views = font_view(text), font_view(strong)
    assert ['font-family:"Text en"' in view.declarations for view in views] == [True, True]
    stacks = [rule for rule in font_rules([text, strong]) if rule.startswith(":lang(en)")]
    assert len(stacks) == 1
    assert "--text-font" in stacks[0]


def test_no_fonts_no_rules() -> None:
    assert list(font_rules([])) == []


def test_a_font_is_known_by_what_its_files_are_made_from() -> None:
    elsewhere = replace(FONT, face=replace(FACE, file=FontFile("/other.ttf", 2, 2)))
    assert font_view(elsewhere).mark == font_view(FONT).mark
    assert font_view(replace(FONT, digest="d2")).mark != font_view(FONT).mark
    assert font_view(replace(FONT, face=replace(FACE, index=1))).mark != font_view(FONT).mark

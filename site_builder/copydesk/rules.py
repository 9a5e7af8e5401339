"""The rules for each language, in the order in which they are applied."""

from collections.abc import Iterator

from site_builder.copydesk.chinese_enclosures import enclosures
from site_builder.copydesk.chinese_marks import (
    centre_dots,
    dashes,
    ellipses,
    full_width_letters,
    half_width_brackets,
    half_width_stops,
    repeated_marks,
)
from site_builder.copydesk.chinese_quotes import straight_quotes
from site_builder.copydesk.chinese_spaces import spaces_beside_marks, spaces_between_characters
from site_builder.copydesk.english_basics import chinese_marks, english_spaces, words_twice
from site_builder.copydesk.english_styles import house_style
from site_builder.copydesk.scripts import other_script
from site_builder.copydesk.slips import Manner, Rule, Slip
from site_builder.languages.east_asian import contains_han
from site_builder.languages.script import is_chinese, is_english

CHINESE: tuple[Rule, ...] = (
    half_width_stops,
    half_width_brackets,
    ellipses,
    dashes,
    centre_dots,
    full_width_letters,
    repeated_marks,
    straight_quotes,
    spaces_beside_marks,
    spaces_between_characters,
    other_script,
)
ENGLISH: tuple[Rule, ...] = (
    english_spaces,
    words_twice,
    chinese_marks,
    full_width_letters,
    house_style,
)


def is_checked(tag: str) -> bool:
    """Whether there are rules for a language."""
    return is_chinese(tag) or is_english(tag)


def slips_in(text: str, manner: Manner) -> Iterator[Slip]:
    """The slips in one text, without those in what is quoted that concern its wording."""
    if is_chinese(manner.tag):
        rules = CHINESE if contains_han(text) else ()
    else:
        rules = ENGLISH if is_english(manner.tag) else ()
    quoted: tuple[tuple[int, int], ...] | None = None
    for rule in rules:
        for slip in rule(text, manner):
            if slip.is_wording:
                quoted = enclosures(text) if quoted is None else quoted
                if is_quoted(slip, text, quoted):
                    continue
            yield slip


def is_quoted(slip: Slip, text: str, enclosed: tuple[tuple[int, int], ...]) -> bool:
    """Whether a slip is inside a quotation or a title; a remark in brackets is the writer's own."""
    return any(start <= slip.start < end and text[start] not in "（(【" for start, end in enclosed)

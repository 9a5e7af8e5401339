"""The rules for each language, in the order in which they are applied."""

from collections.abc import Iterator, Sequence

from site_builder.copydesk.chinese_enclosures import enclosures
from site_builder.copydesk.chinese_marks import (
    SPACES,
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
from site_builder.copydesk.english_basics import MARKS, chinese_marks, english_spaces, words_twice
from site_builder.copydesk.english_styles import house_style
from site_builder.copydesk.scripts import other_script
from site_builder.copydesk.slips import Manner, Rule, Slip
from site_builder.languages.east_asian import contains_han
from site_builder.languages.script import is_chinese, is_english
from site_builder.typography.quotes import typographic

_LOOSE = ("  ", " ,", " .", " ;", " :", " !", " ?", " )", "( ", "“ ", "‘ ", " ”", '" ')
_DASHES = ("--", "—", "–", "──", "――", "－－")
_ALL = ("",)

Signs = Sequence[str]
CHINESE: tuple[tuple[Rule, Signs], ...] = (
    (half_width_stops, ",;:!?."),
    (half_width_brackets, "()"),
    (ellipses, ("…", "...", "。。", "・", "··")),
    (dashes, _DASHES),
    (centre_dots, _ALL),
    (full_width_letters, _ALL),
    (repeated_marks, _ALL),
    (straight_quotes, "\"'"),
    (spaces_beside_marks, SPACES),
    (spaces_between_characters, SPACES),
    (other_script, _ALL),
)
"""Each rule with the signs of which all that it finds has one. Most stories don't have them, which
is quicker to see than to apply the rule."""
ENGLISH: tuple[tuple[Rule, Signs], ...] = (
    (english_spaces, (*_LOOSE, *(f"{mark}“" for mark in ",.;:!?"))),
    (words_twice, _ALL),
    (chinese_marks, MARKS),
    (full_width_letters, _ALL),
    (house_style, _ALL),
)


def is_checked(tag: str) -> bool:
    """Whether there are rules for a language."""
    return is_chinese(tag) or is_english(tag)


def rules_for(text: str, tag: str) -> tuple[Rule, ...]:
    """The rules that can find anything in a text, or in part of it, in a language."""
    rules = CHINESE if is_chinese(tag) else ENGLISH if is_english(tag) else ()
    return tuple(rule for rule, signs in rules if any(sign in text for sign in signs))


def slips_in(text: str, manner: Manner, rules: Sequence[Rule] | None = None) -> Iterator[Slip]:
    """The slips in one text, without those in what is quoted that concern its wording. `rules` are
    those that apply, if that is known. A text without Chinese characters is not held to Chinese
    rules."""
    if is_chinese(manner.tag) and not contains_han(text):
        return
    quoted: tuple[tuple[int, int], ...] | None = None
    for rule in rules_for(text, manner.tag) if rules is None else rules:
        for slip in rule(text, manner):
            if slip.is_wording:
                if quoted is None:
                    # Straight marks, as they will be printed; each is one sign then, too.
                    quoted = enclosures(typographic(text, manner.tag))
                if is_quoted(slip, text, quoted):
                    continue
            yield slip


def is_quoted(slip: Slip, text: str, enclosed: tuple[tuple[int, int], ...]) -> bool:
    """Whether a slip is inside a quotation or a title; a remark in brackets is the writer's own."""
    return any(start <= slip.start < end and text[start] not in "（(【" for start, end in enclosed)

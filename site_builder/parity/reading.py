"""The values that a text names: its numbers, shares, sums, measures, dates and times.

Each language has a reader in the table below; what others write in digits is read by CLDR's signs.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from site_builder.languages.script import house_key
from site_builder.parity.chinese.counting import measure_word
from site_builder.parity.chinese.parts import unit_word
from site_builder.parity.chinese.reader import chinese_values
from site_builder.parity.english.reader import english_values
from site_builder.parity.other_languages import figures_only
from site_builder.parity.plain_text import HAN_SIGN, PlainText, plain_text, without_spaces_in_han
from site_builder.parity.searching import late
from site_builder.parity.values import Value

Reader = Callable[[PlainText], Iterator[Value]]


def _chinese(plain: PlainText) -> Iterator[Value]:
    joined = without_spaces_in_han(plain)
    return _placed(chinese_values(joined.text), joined)


def _english(plain: PlainText) -> Iterator[Value]:
    return _placed(english_values(plain.text), plain)


def _placed(values: Iterator[Value], plain: PlainText) -> Iterator[Value]:
    """The values with their places in the text that was given."""
    for value in values:
        start, end = plain.span(value.start, value.end)
        yield value if (start, end) == (value.start, value.end) else value.placed(start, end)


READERS: Mapping[str, Reader] = {
    "zh-Hans": _chinese,
    "zh-Hant": _chinese,
    "en": _english,
}
"""The readers of languages, by `house_key`."""


def read_values(text: str, tag: str) -> tuple[Value, ...]:
    """The values that a text in the language of a tag (BCP 47) names, in its order.

    The text is a unit's normal form, or one of the facts. Its roles, code, addresses of links and
    footnote references name nothing.
    """
    plain = plain_text(text)
    reader = READERS.get(house_key(tag))
    found = reader(plain) if reader else _placed(figures_only(plain.text, tag), plain)
    label = _LABEL.match(text) or _spaced_label(text)
    end = label.end() if label else 0
    values = (
        replace(value, written=written, is_slight=True)
        if label and value.end <= end
        else value.placed(value.start, value.end, written)
        for value in found
        for written in [text[value.start : value.end]]
    )
    return _convertible(tuple(sorted(values, key=lambda value: (value.start, value.end))))


def _convertible(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The values, of which the lunar dates know whether the text has a date of our calendar."""
    whens = [value.when for value in values if value.when]
    if not any(when.is_lunar for when in whens):
        return values
    if any(when.day and not when.is_lunar for when in whens):
        return values
    return tuple(
        replace(value, when=replace(value.when, may_be_converted=True))
        if value.when and value.when.is_lunar
        else value
        for value in values
    )


def _spaced_label(text: str) -> re.Match[str] | None:
    """`1 请勿拆开`: a number before a space, and nothing that it counts."""
    match = _SPACED_LABEL.match(text)
    if match is None or measure_word(text, match.end()) or unit_word(text, match.end()):
        return None
    return match


_SPACED_LABEL = late(rf"[0-9]{{1,2}} (?={HAN_SIGN})(?![一二两三四五六七八九十百千万亿几余多])")
_LABEL = late(r"[(（]?[0-9０-９]{1,2}(?:[、)）]|[.．](?![0-9０-９])|[,，](?![0-9０-９]))")
"""A number before an item of a list, typed by hand: a translation may leave it to the list."""

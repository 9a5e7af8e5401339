"""The values that a text names: its numbers, shares, sums, measures, dates and times.

Each language has a reader in the table below; what others write in digits is read by CLDR's signs.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from site_builder.languages.script import house_key
from site_builder.parity.chinese.reader import chinese_values
from site_builder.parity.english.reader import english_values
from site_builder.parity.plain_text import PlainText, plain_text, without_spaces_in_han
from site_builder.parity.values import Value


def _chinese(plain: PlainText) -> Iterator[Value]:
    joined = without_spaces_in_han(plain)
    for value in chinese_values(joined.text):
        yield _placed(value, joined)


def _english(plain: PlainText) -> Iterator[Value]:
    for value in english_values(plain.text):
        yield _placed(value, plain)


READERS: Mapping[str, Callable[[PlainText], Iterator[Value]]] = {
    "zh-Hans": _chinese,
    "zh-Hant": _chinese,
    "en": _english,
}
"""The readers of languages by `house_key`."""


def read_values(text: str, tag: str) -> tuple[Value, ...]:
    """The values that a text in the language of a tag (BCP 47) names, in its order.

    The text is a unit's normal form, or one of the facts. Its roles, code, addresses of links and
    footnote references name nothing.
    """
    reader = READERS.get(house_key(tag), _chinese)
    values = [replace(v, written=text[v.start : v.end]) for v in reader(plain_text(text))]
    return tuple(sorted(values, key=lambda value: (value.start, value.end)))


def _placed(value: Value, plain: PlainText) -> Value:
    """A value with its place in the text that was given."""
    start, end = plain.span(value.start, value.end)
    return replace(value, start=start, end=end)

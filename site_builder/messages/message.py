"""A message: a sentence in English that knows what it was made of, so that a catalogue can say it
in another language. It is rendered in the reader's language where it is shown, and nowhere else.

`pybabel` extracts the texts of `_` and `ngettext` (GNU gettext, *Preparing Strings*): both take
literal texts alone. A text is a whole sentence or a whole name for something; what varies in it is
a parameter in braces, and what is a message itself is given as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

Value = str | int | float
"""A parameter: a text as it stands (a name, a path, the user's own words), a count or a message."""


class Catalogue(Protocol):
    """What gives the texts of one language (`gettext.NullTranslations` is one)."""

    def gettext(self, message: str, /) -> str: ...
    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str: ...


class Message(str):
    """As a string it is the English sentence; `render` says it in another language.

    `text` is what the catalogue knows it by: English, with named parameters in braces. `plural` is
    the form for all counts but one, and '' where nothing is counted: the count is in `values`.
    """

    __slots__ = ("plural", "text", "values")
    text: str
    plural: str
    values: Mapping[str, Value]

    def __new__(cls, english: str, text: str, plural: str, values: Mapping[str, Value]) -> Message:
        self = super().__new__(cls, english)
        self.text, self.plural, self.values = text, plural, values
        return self

    def __getnewargs__(self) -> tuple[str, str, str, Mapping[str, Value]]:  # type: ignore[override]
        return str(self), self.text, self.plural, self.values


NOTHING = Message("", "", "", {})


def _(text: str, /, **values: Value) -> Message:
    """A message. Braces are parameters if values are given, and stand for themselves if not."""
    return _in_english(text, "", values)


def ngettext(one: str, many: str, count: int, /, **values: Value) -> Message:
    """A message that counts: `{count}` stands in it, or is left out, in either form."""
    return _in_english(one, many, {"count": count, **values})


def listed(values: Iterable[Value]) -> Value:
    """Values one after another: `a, b, c`. '' for none."""
    first, *others = list(values) or [""]
    for other in others:
        first = _("{start}, {end}", start=first, end=other)
    return first


def either(values: Iterable[Value]) -> Value:
    """Values of which one is meant: `a, b or c`. '' for none."""
    *others, last = list(values) or [""]
    return _("{start} or {end}", start=listed(others), end=last) if others else last


def all_of(values: Iterable[Value]) -> Value:
    """Values that are meant together: `a, b and c`. '' for none."""
    *others, last = list(values) or [""]
    return _("{start} and {end}", start=listed(others), end=last) if others else last


def sentences(*parts: Message) -> Message:
    """Sentences one after another, without those that are empty."""
    first, *others = [part for part in parts if part] or [NOTHING]
    for other in others:
        first = _("{first} {second}", first=first, second=other)
    return first


def render(message: str, catalogue: Catalogue) -> str:
    """A message in the language of a catalogue; another string as it stands."""
    if not isinstance(message, Message):
        return message
    if not message.text:
        return ""
    text = (
        catalogue.ngettext(message.text, message.plural, _count(message.values))
        if message.plural
        else catalogue.gettext(message.text)
    )
    return _filled(text, message.values, catalogue)


def stored(message: str) -> object:
    """A message as JSON has it, for `restored`; another string as it stands."""
    if not isinstance(message, Message):
        return message
    values = {n: stored(v) if isinstance(v, str) else v for n, v in message.values.items()}
    return [message.text, message.plural, values]


def restored(data: Any) -> Any:
    """What `stored` was given. ValueError or TypeError for what it did not make."""
    if not isinstance(data, list):
        return data
    text, plural, values = data
    return _in_english(text, plural, {name: restored(value) for name, value in values.items()})


def _in_english(text: str, plural: str, values: Mapping[str, Value]) -> Message:
    form = plural if plural and _count(values) != 1 else text
    return Message(_filled(form, values, None), text, plural, values)


def _filled(text: str, values: Mapping[str, Value], catalogue: Catalogue | None) -> str:
    if not values:
        return text
    return text.format_map({name: _value(value, catalogue) for name, value in values.items()})


def _value(value: Value, catalogue: Catalogue | None) -> str:
    if isinstance(value, str):
        return render(value, catalogue) if catalogue else str(value)
    return f"{value:,}" if isinstance(value, int) else f"{value:g}"


def _count(values: Mapping[str, Value]) -> int:
    return int(values["count"])

"""Messages: English as a string, and every language by a catalogue."""

import json
import pickle
from gettext import NullTranslations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.messages.message import (
    NOTHING,
    Message,
    _,
    all_of,
    either,
    listed,
    ngettext,
    render,
    restored,
    sentences,
    stored,
)

TEXTS = {
    "{name} is missing": "缺少{name}",
    "a title": "标题",
    "{start}, {end}": "{start}、{end}",
    "{start} or {end}": "{start}或{end}",
    "{start} and {end}": "{start}和{end}",
    "{first} {second}": "{first}{second}",
    "Write it.": "请写上。",
}
plain = st.text(max_size=8)
values = st.recursive(
    plain | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.builds(lambda name: _("{name} is missing", name=name), inner)
    | st.builds(lambda count, name: ngettext("one {name}", "{count} {name}", count, name=name),
                st.integers(0, 3), inner),
    max_leaves=4,
)  # fmt: skip
messages = values.filter(lambda value: isinstance(value, Message))


class Chinese(NullTranslations):
    def gettext(self, message: str) -> str:
        return TEXTS.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        assert (msgid1, msgid2) == ("one {name}", "{count} {name}")
        return "{count}个{name}"


def test_as_a_string_it_is_english() -> None:
    assert _("{name} is missing", name=_("a title")) == "a title is missing"


def test_a_catalogue_says_it_and_what_is_in_it() -> None:
    message = sentences(_("{name} is missing", name=_("a title")), NOTHING, _("Write it."))
    assert message == "a title is missing Write it."
    assert render(message, Chinese()) == "缺少标题请写上。"


def test_words_of_the_users_stay_as_they_are() -> None:
    message = _("{name} is missing", name="a title {name} {0} %s")
    assert message == "a title {name} {0} %s is missing"
    assert render(message, Chinese()) == "缺少a title {name} {0} %s"
    assert render("plain {name}", Chinese()) == "plain {name}"


def test_braces_without_values_stand_for_themselves() -> None:
    assert _("write {number} before it") == "write {number} before it"
    assert render(_("write {number} before it"), Chinese()) == "write {number} before it"


def test_counts_have_forms_and_separators() -> None:
    def blocks(count: int) -> Message:
        return ngettext("one {name}", "{count} {name}", count, name="block")

    assert [blocks(1), blocks(0), blocks(1200)] == ["one block", "0 block", "1,200 block"]
    assert render(blocks(1200), Chinese()) == "1,200个block"


def test_lists() -> None:
    names = ["a", "b", "c"]
    made = [listed(names), either(names), all_of(names)]
    assert made == ["a, b, c", "a, b or c", "a, b and c"]
    assert [render(str_or, Chinese()) for str_or in map(_as_message, made)] == [
        "a、b、c",
        "a、b或c",
        "a、b和c",
    ]
    assert [listed([]), either(["x"]), all_of(["x", "y"])] == ["", "x", "x and y"]


def _as_message(value: object) -> Message:
    assert isinstance(value, Message)
    return value


@given(messages)
def test_english_is_the_same_by_a_catalogue_and_after_a_journey(message: Message) -> None:
    assert render(message, NullTranslations()) == message
    for copy in (
        pickle.loads(pickle.dumps(message, protocol=5)),  # noqa: S301
        restored(json.loads(json.dumps(stored(message)))),
    ):
        assert copy == message
        assert render(copy, Chinese()) == render(message, Chinese())


@given(plain)
def test_other_strings_are_stored_as_they_are(text: str) -> None:
    assert restored(json.loads(json.dumps(stored(text)))) == text
